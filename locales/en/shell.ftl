# The words around every page.

## The frame of every page

shell-product = Mitoyen
shell-skip = Skip to content
shell-nav-main = Main navigation
shell-nav-sections = Sections of the co-ownership
shell-nav-bar = Quick navigation
shell-nav-language = Language
shell-more = More
shell-sign-in = Sign in
shell-bell = Notifications
shell-bell-unread = Unread notifications: #
shell-account = My account
shell-sign-out = Sign out
shell-dismiss = Later
shell-demo = Demonstration: invented people and amounts.

## Connection, stored copies and new versions. A time or a date follows the words that end without a full stop

shell-connection-unknown = Page loaded
shell-online = Online
shell-offline-since = Offline since
shell-stored-copy = Copy stored on
shell-update-title = A new version of Mitoyen is ready.
shell-update-action = Reload the page
shell-offline-title = You are offline
shell-offline-body = This page is not stored on this device yet. Pages that you have already opened stay readable for thirty days.
shell-offline-retry = Try again

## Where one can go

shell-place-home = Home
shell-place-associations = Co-ownerships
shell-place-playground = GraphQL API
shell-section-overview = Overview
shell-section-buildings = Buildings
shell-section-units = Units
shell-section-owners = Owners
shell-section-keys = Distribution keys
shell-section-calls = Calls for funds

## Forms

shell-error-summary = Correct this to continue
shell-optional = optional
shell-save = Save
shell-cancel = Cancel
shell-back = Back
shell-edit = Edit
shell-search = Search
shell-filters = Filter
shell-yes = Yes
shell-no = No

## Pages that say why there is no page

shell-not-found-title = This page does not exist
shell-not-found-body = The address may be incomplete, the page may have been archived, or it may not be open to your role.
shell-not-found-action = Go to the home page
shell-forbidden-title = Your role does not allow this act
shell-forbidden-body = Please ask the syndic of the co-ownership.
shell-failure-title = We could not answer
shell-failure-body = The fault is ours and nothing was saved. Try again; if it lasts, give us this reference: { $id }
shell-signed-out-title = You are signed out
shell-signed-out-body = The pages stored on this device have been erased.
