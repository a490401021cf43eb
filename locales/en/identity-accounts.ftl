# Accounts: invitations, passwords, addresses, signed-in devices, and the mails and letters about them.

## Signing in

identity-sign-in-forgotten = Forgotten password
identity-sign-in-join = I have received an invitation

## The account

identity-account-title = My account
identity-account-password = Password
identity-account-password-detail = Choose a new one
identity-account-sessions = Signed-in devices
identity-account-sessions-detail = See where you are signed in and sign a lost device out
identity-account-address = Sign-in address
identity-account-address-detail = Change the e-mail address that you sign in with

## Passwords

identity-password-lead = Your other devices will be signed out.
identity-password-current = Current password
identity-password-new = New password
identity-password-change = Change the password
identity-password-changed = The password is changed. Your other devices are signed out.
identity-forgotten-title = Forgotten password
identity-forgotten-lead = Give your address. If an account belongs to it, you will receive a link by which to choose a new password.
identity-forgotten-act = Receive a link
identity-forgotten-sent = If an account belongs to this address, a link has just left. It is valid for one hour.
identity-forgotten-no-mail = This server sends no e-mails. Ask your syndic for a letter with a new code, or whoever runs the server for a new password.
identity-reset-title = New password
identity-reset-lead = All your devices will be signed out. You then sign in with the new password.
identity-reset-act = Save the password
identity-reset-done = The password is saved. Please sign in.

## Address

identity-address-lead = A link will go to the address, which counts as soon as you have opened it.
identity-address-unproven = It is not confirmed yet that you read the mail of this address. Send a link to it: roles that are given to you at this address will then count at once.
identity-address-now = Current address
identity-address-new = Address to confirm
identity-address-act = Send the link
identity-address-asked = Open the link that was sent to the address within 24 hours. Until then the current address still counts.
identity-address-confirm-title = Confirm the address
identity-address-confirm-lead = From now on you sign in with the address that received this link.
identity-address-confirm-act = Confirm this address
identity-address-changed = The sign-in address is confirmed.

## Devices

identity-sessions-lead = Each line is a browser in which your account is open. Sign out those that you do not recognise, then change your password.
identity-session-device = Device
identity-session-began = Signed in on
identity-session-seen = Used on
identity-session-act = Access
identity-session-current = This device
identity-session-unknown = Unknown device
identity-session-end = Sign out
identity-session-ended = The device is signed out.
identity-sessions-end-others = Sign all others out
identity-sessions-others-ended = All your other devices are signed out.

## Confirming once more

identity-confirm-title = Confirm that it is you
identity-confirm-lead = The next page asks for a recent confirmation.
identity-confirm-lead-form = What you filled in is kept and will be sent as soon as you confirm. The confirmation lasts fifteen minutes.
identity-confirm-act = Confirm
identity-confirm-demo = In the demonstration no password is asked for.
identity-confirm-no-password = Your account has no password yet. Choose one to go on.
identity-confirm-set-password = Choose a password

## Joining

identity-join-title = Access to your account
identity-join-code = Code of the letter
identity-join-code-hint = Five groups of four letters and digits. Capitals and hyphens are not needed.
identity-join-code-lead = Copy the code from your syndic’s letter. If you have an account already, sign in first. If you received an e-mail, open its link instead.
identity-join-next = Continue
identity-join-lead = { $organization } invites you. Check your name and choose a password.
identity-join-email = Your sign-in address
identity-join-act = Open my account

## Inviting

identity-invitation-title = Invite { $name }
identity-invitation-lead = Choose the way. A new invitation by the same way replaces the one before; it lasts fourteen days.
identity-invitation-mail = By e-mail
identity-invitation-mail-detail = A link goes to this person’s address, in this person’s language.
identity-invitation-send = Send the invitation
identity-invitation-letter = By letter
identity-invitation-letter-detail = A letter to print, with a code, in this person’s language. The code stands nowhere else.
identity-invitation-print = Make the letter
identity-invitation-sent = The invitation has left.

## The letter

identity-letter-title = Invitation from { $organization }
identity-letter-date = { $date }
identity-letter-subject = Your access to the co-ownership online
identity-letter-introduction = { $organization } gives you access to Mitoyen. There you find what concerns you in the co-ownership.
identity-letter-step-open = Open the address below in a browser, on a telephone or a computer.
identity-letter-step-code = Copy the code.
identity-letter-step-sign-in = Choose a password. You will sign in with the address { $email }.
identity-letter-code = Your code
identity-letter-address = Address to open
identity-letter-expires = The code works once, until { $expires }.
identity-letter-known = If you already have a Mitoyen account with this address, do not use the code: sign in as always.
identity-letter-stranger = Is this letter not for you? Please destroy it: nobody else may know the code.

## Mails

identity-mail-foot =
    Mitoyen · { $site }
    This message is automatic. We never ask for a password by e-mail.
identity-mail-invitation-subject = { $organization } invites you to Mitoyen
identity-mail-invitation-body =
    Hello { $name },

    { $organization } gives you online access to your co-ownership. Open this link to choose your password:

    { $link }

    It works once and lasts { $days } days. If you did not expect this invitation, ignore this message.
identity-mail-role-subject = { $organization } gives you access
identity-mail-role-body =
    Hello { $name },

    { $organization } has given you access. Sign in as always:

    { $link }
identity-mail-reset-subject = Choose a new password
identity-mail-reset-body =
    Hello,

    Somebody, probably you, asks for a new password for this account. Open this link within the hour:

    { $link }

    If you asked for nothing, ignore this message: your password does not change.
identity-mail-password-changed-subject = Your password has changed
identity-mail-password-changed-body =
    Hello,

    The password of your account has just been changed, and your other devices are signed out.

    If that was not you, ask for a new password on the sign-in page at once and tell your syndic.
identity-mail-address-subject = Confirm your new address
identity-mail-address-body =
    Hello,

    Open this link within 24 hours, where you are signed in, to sign in with this address from now on:

    { $link }

    If you asked for nothing, ignore this message.
identity-mail-address-prove-subject = Confirm your address
identity-mail-address-prove-body =
    Hello,

    To confirm that you read the mail of this address, sign in to your account and then open this link within 24 hours:

    { $link }

    The roles that a syndic has given you at this address will then count.
identity-mail-address-asked-subject = Change of address asked for
identity-mail-address-asked-body =
    Hello,

    From your account somebody, probably you, asks for another sign-in address. This one counts as long as the new one is not confirmed.

    If that was not you, change your password at once.
identity-mail-address-taken-subject = This address already has an account
identity-mail-address-taken-body =
    Hello,

    Somebody, probably you, wanted to use this address for another account. It already has one: sign in with it, or choose another address.
identity-mail-address-changed-subject = Your sign-in address has changed
identity-mail-address-changed-body =
    Hello,

    Your account now opens with another address than this one.

    If that was not you, tell your syndic at once.
