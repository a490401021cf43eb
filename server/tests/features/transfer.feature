Feature: The information on the transfer of a unit (C. civ. art. 3.94)

  Whoever sells a unit must let the buyer know what it is bound up with. Before the contract a notary, an agent or the seller asks the syndic
  (§1); before the deed the notary does (§2). What the law wants said is said, or nothing is issued. Examples are named by their numbers.

  Background:
    Given today is "2026-03-02"
    And an association of 1000 shares, whose base deed is of "1995-06-15"
    And these units
      | unit | kind        | shares | owner        |
      | A1   | Appartement | 300    | Alice Martin |
      | G1   | Garage      | 200    | Alice Martin |
      | A2   | Appartement | 500    | Bob Claes    |

  Scenario: ED-01 Before the contract the syndic has fifteen days
    When a notary asks before the contract about "A1", received on "2026-03-02"
    Then the law's last day is "2026-03-17"
    And the fifteenth working day is "2026-03-23"
    And the syndic is warned of "2026-03-17"
    And 15 days are left

  Scenario: ED-02 Before the deed the syndic has thirty days
    When a notary asks before the deed about "A1", received on "2026-03-02"
    Then the law's last day is "2026-04-01"
    And the fifteenth working day is "2026-03-23"

  Scenario Outline: Before the deed the notary alone asks
    When <who> asks before the deed about "A1", received on "2026-03-02"
    Then it is refused with "TRANSFER_DEED_NOTARY_ONLY" at "requester", because of "C. civ. art. 3.94 §2"

    Examples:
      | who       |
      | an agent  |
      | the owner |

  Scenario: The same is not asked twice while an answer is awaited
    Given a notary asks before the contract about "A1", received on "2026-03-02"
    When a notary asks before the contract about "A1", received on "2026-03-02"
    Then it is refused with "TRANSFER_TWICE" naming "ED-2026-0001"

  Scenario: ED-04 The share of the working fund is repaid and called, that of the reserve fund stays
    When 120 of 1000 shares change hands, with 20000.00 in the working fund and 50000.00 in the reserve fund
    Then 2400.00 is repaid to the seller and 2400.00 called from the buyer
    And 6000.00 stays in the reserve fund

  Scenario: ED-05 A provision is split by days, the day of the deed being the buyer's
    When a provision of 600.00 from "2026-04-01" to "2026-06-30" is split, with a deed on "2026-04-10"
    Then the seller bears 59.34 for 9 days and the buyer 540.66 for 82 days

  Scenario: ED-07 What was decided between contract and deed, without a proxy for the buyer, is not the buyer's
    When works decided on "2026-02-15" and payable on "2026-06-01" are looked at, with a contract on "2026-01-20" and a deed on "2026-04-10"
    Then the seller bears them because of "NO_PROXY", and the parties are told to look at it
    And with a proxy the buyer bears them because of "PROXY"

  Scenario: ED-08 What was decided before the contract and is paid after the deed is the buyer's, unless they agree otherwise
    When works decided on "2025-12-15" and payable on "2026-06-01" are looked at, with a contract on "2026-01-20" and a deed on "2026-04-10"
    Then the buyer bears them because of "PAID_LATER"
    And by agreement the seller bears them because of "AGREED"

  Scenario: ED-10 The seller's arrears are those of all her units
    Given a call of 1000.00 by shares, due on "2026-02-15"
    And a notary asks before the contract about "A1", received on "2026-03-02"
    When the section "ARREARS" is read
    Then 300.00 is owed for "A1" and 200.00 for "G1"
    And 500.00 is owed in all
    And the section is open because of "UNCONFIRMED"

  Scenario: ED-11 Minutes of three years, statements of two, the last balance sheet that a meeting approved
    Given today is "2026-06-01"
    And these documents in the library
      | kind             | day        |
      | MINUTES          | 2023-05-31 |
      | MINUTES          | 2023-06-01 |
      | MINUTES          | 2025-03-20 |
      | CHARGE_STATEMENT | 2024-05-31 |
      | CHARGE_STATEMENT | 2024-06-01 |
      | CHARGE_STATEMENT | 2025-12-31 |
      | BALANCE_SHEET    | 2023-12-31 |
      | BALANCE_SHEET    | 2024-12-31 |
      | BALANCE_SHEET    | 2025-12-31 |
    When a notary asks before the contract about "A1", received on "2026-06-01"
    Then the section "MINUTES" encloses the documents of "2025-03-20, 2023-06-01"
    And the section "STATEMENTS" encloses the documents of "2025-12-31, 2024-06-01"
    And the section "BALANCE_SHEET" encloses the documents of "2024-12-31"

  Scenario: Nothing is issued while a section is open that the law asks for
    Given a notary asks before the contract about "A1", received on "2026-03-02"
    When the syndic makes the document
    Then it is refused with "TRANSFER_SECTION_OPEN" at "sections"
    Given the syndic answers every open section that the law asks for
    When the syndic makes the document
    Then it is refused with "TRANSFER_RESERVATION_MISSING" at "reservations"
    When the syndic makes the document with a reservation for what is left open
    Then version 1 is made, and the request stands as "GENERATED"
    And every "none" says who verified it and when

  Scenario: What was issued stays, and what is new in the next version is said
    Given a notary asks before the contract about "A1", received on "2026-03-02"
    And the syndic answers every open section that the law asks for
    And the syndic makes the document with a reservation for what is left open
    And the section "CLAIMS" is answered with nothing to tell
    When the syndic makes the document with a reservation for what is left open
    Then version 2 is made, and the request stands as "GENERATED"
    And version 2 says something new in "CLAIMS"
    And version 1 is drawn as before

  Scenario Outline: The figures are of a day that is known
    Given a notary asks before the contract about "A1", received on "2026-03-02"
    When the syndic makes the document as of "<day>"
    Then it is refused with "<code>" at "referenceDate"

    Examples:
      | day        | code                        |
      | 2026-03-03 | TRANSFER_DATE_FUTURE        |
      | 1995-06-14 | TRANSFER_DATE_BEFORE_DEED   |

  Scenario: Delivered to the notary, and valid while another request is not answered
    Given a notary asks before the contract about "A1", received on "2026-03-02"
    And the syndic answers every open section that the law asks for
    And the syndic makes the document with a reservation for what is left open
    When the syndic sends the latest version
    Then the request stands as "DELIVERED"
    When a notary asks before the deed about "A1", received on "2026-03-02"
    Then the former request stands as "DELIVERED"

  Scenario: What is answered before the deed takes the place of what was delivered before the contract
    Given a notary asks before the contract about "A1", received on "2026-03-02"
    And the syndic answers every open section that the law asks for
    And the syndic makes the document with a reservation for what is left open
    And the syndic sends the latest version
    And a notary asks before the deed about "A1", received on "2026-03-02"
    And the syndic answers every open section that the law asks for
    And the syndic makes the document with a reservation for what is left open
    When the syndic sends the latest version
    Then the former request stands as "SUPERSEDED"

  Scenario: A notary asks without an account and learns nothing of who owns what
    Given the association takes requests without an account, for 100.00 before the contract
    When a stranger looks for the association
    Then she finds it, and no word about units or owners
    When she has a link sent to "notaris@example.org" and follows it
    Then she is told that it costs 100.00
    When she asks before the contract about "A1"
    Then she sees the request "ED-2026-0001" and how far each section is
    And the link by which she asked opens nothing any more
    And a link that was guessed is answered alike
