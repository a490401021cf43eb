# The second factor: a code beside the password.

identity-factor-title = Two-step sign-in
identity-factor-detail = A code from your telephone beside your password
identity-factor-lead = With two-step sign-in, somebody who has found out your password still does not get in: a code from your telephone is asked for as well.
identity-factor-need-app = You need an authenticator app on your telephone, such as Aegis, FreeOTP, Google Authenticator or Microsoft Authenticator.
identity-factor-start = Set it up
identity-factor-demanded-title = Your organization asks for two-step sign-in
identity-factor-demanded-body = Set it up here; after that you can go on.
identity-factor-set-up-title = Set up two-step sign-in
identity-factor-scan-title = 1. Scan this picture with the app
identity-factor-scan-body = Open the authenticator app, choose to add an account, and hold the camera over the picture. If you cannot scan, type the key instead.
identity-factor-scan-alt = QR code that gives the authenticator app the key shown below
identity-factor-open-app = Open the app on this device
identity-factor-secret = Key to type
identity-factor-first-code-title = 2. Type the code that the app now shows
identity-factor-code = Code from the app
identity-factor-code-hint = Six digits. They change every thirty seconds.
identity-factor-code-any = Code
identity-factor-code-any-hint = Six digits from the app, or one of your backup codes.
identity-factor-enable = Turn on
identity-factor-start-again = Start again with a new picture
identity-factor-enabled = Two-step sign-in is on.
identity-factor-on = On
identity-factor-none = Not set up
identity-factor-on-lead = At every sign-in a code is asked for as well as your password.
identity-factor-since = On since
identity-factor-last-used = Last code used
identity-factor-codes-left = Backup codes left
identity-factor-few-title = You are running out of backup codes
identity-factor-few-body = { $left ->
    [0] You have none left. Make new ones now, before you need one.
    [one] You have one left. Make new ones now, before you need one.
   *[other] You have { $left } left. Make new ones now, before you need one.
}
identity-factor-codes-title = Your backup codes
identity-factor-codes-lead = If you lose your telephone, each of these codes lets you in once. They are shown this one time only.
identity-factor-codes-keep = Print this page or keep the file in a safe place, not on the telephone itself.
identity-factor-codes-download = Save as a text file
identity-factor-codes-kept = I have kept them
identity-factor-codes-file = Mitoyen: backup codes. Each works once.
identity-factor-renew-title = New backup codes
identity-factor-renew-lead = { $left ->
    [0] You have none left. The new ones replace the old ones.
    [one] You have one left. The new ones replace it.
   *[other] You have { $left } left. The new ones replace them.
}
identity-factor-renew-act = Make new codes
identity-factor-renewed = The new backup codes are ready. The old ones no longer work.
identity-factor-off-title = Turn off two-step sign-in
identity-factor-off-lead = After this your password alone opens your account.
identity-factor-off-act = Turn off
identity-factor-off-done = Two-step sign-in is off.

## While signing in

identity-factor-sign-in-title = Your code
identity-factor-sign-in-lead = Your password is right. Now type the code from your authenticator app.
identity-factor-lost = Lost your telephone and your backup codes? Ask your syndic, or whoever runs this platform, to take two-step sign-in off your account.
identity-factor-over-title = This took too long
identity-factor-over-body = The code must follow the password within five minutes. Sign in again.
identity-factor-over-action = Sign in again

## For an organization

identity-factor-policy-title = Two-step sign-in at { $organization }
identity-factor-policy-lead = Whether everybody with access must use two-step sign-in, and who does.
identity-factor-policy-is-required = Everybody with access must use two-step sign-in.
identity-factor-policy-is-not-required = Everybody decides for themselves.
identity-factor-policy-start = Require it of everybody
identity-factor-policy-stop = No longer require it
identity-factor-policy-required = From now on everybody must use two-step sign-in. Whoever has not set it up is asked to do so first.
identity-factor-policy-not-required = Two-step sign-in is no longer required.
identity-factor-policy-people = People with access
identity-factor-revoke = Lost telephone
identity-factor-revoke-of = Help { $name }
identity-factor-revoke-ask = Make sure that it is really { $name } who asks: after this the password alone opens the account, until two-step sign-in is set up anew.
identity-factor-revoke-act = Take two-step sign-in off
identity-factor-revoked = Two-step sign-in has been taken off this account.

## Mails

identity-mail-factor-off-subject = Two-step sign-in is off
identity-mail-factor-off-body =
    Hello,

    Two-step sign-in has just been turned off for your account. From now on your password alone opens it.

    If that was not you, and nobody did it because you asked, change your password at once, set two-step sign-in up again and tell your syndic.
