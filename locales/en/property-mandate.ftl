# Syndics: their mandates, and the notice at the entrance.

## Kinds

property-mandate-kind-professional_firm = Professional firm
property-mandate-kind-professional_firm-hint = A company that does it for a living.
property-mandate-kind-natural_professional = Professional, natural person
property-mandate-kind-natural_professional-hint = Somebody who does it for a living.
property-mandate-kind-volunteer = Volunteer syndic
property-mandate-kind-volunteer-hint = A co-owner who does not live by it.
property-mandate-kind-provisional = Provisional syndic
property-mandate-kind-provisional-hint = Appointed by the judge in the syndic’s place, or added by the assembly (Civil Code, art. 3.89 §§ 7-8).
property-mandate-by-meeting = The general assembly
property-mandate-by-internal_rules = The internal rules, until the first assembly
property-mandate-by-judge = The justice of the peace
property-mandate-reason-resignation = Resignation
property-mandate-reason-revocation = Dismissal by the assembly
property-mandate-reason-judgment = Decision of the judge
property-mandate-reason-first_meeting = First assembly held
property-mandate-reason-agreement = Mutual agreement
property-mandate-reason-incapacity = Death, bankruptcy or loss of the right to practise
property-mandate-reason-other = Another reason
property-mandate-state-coming = To come
property-mandate-state-running = Running
property-mandate-state-ending = Ends soon
property-mandate-state-over = Over
property-mandate-gap-legal_form = the legal form of the company
property-mandate-gap-enterprise_number = the company’s enterprise number
property-mandate-gap-profession = the profession
property-mandate-gap-contact = a telephone number or an e-mail address
property-mandate-gap-ipi_number = the IPI number
property-mandate-gap-contract = the written contract
property-mandate-gap-insurance = the liability insurance

## The timeline

property-mandate-list-title = Syndics’ terms of office
property-mandate-list-lead = Three years at most, renewable by express decision of the assembly (Civil Code, art. 3.89 § 1).
property-mandate-add = Record a term of office
property-mandate-empty-title = No term of office recorded
property-mandate-empty-reason = It says who is syndic, until when and by which decision. Letters and the notice at the entrance take the contact from it.
property-mandate-since = since { $start }
property-mandate-from-to = from { $start } to { $end }

## One mandate

property-mandate-syndic = Syndic
property-mandate-kind = Kind
property-mandate-legal-form = Legal form of the company
property-mandate-profession = Profession
property-mandate-enterprise-number = Enterprise number (CBE)
property-mandate-ipi-number = IPI number
property-mandate-office = Registered office
property-mandate-domicile = Domicile
property-mandate-phone = Telephone
property-mandate-email = E-mail
property-mandate-term = Duration
property-mandate-appointed-by = Appointed by
property-mandate-appointed-on = Decision of
property-mandate-appointment = Decision
property-mandate-contract = Written contract
property-mandate-insurance = Liability insurance
property-mandate-ended = Ended early
property-mandate-ended-on-because = on { $date }: { $reason }
property-mandate-renewed-from = Renews the term of office
property-mandate-due = Legal time limits
property-mandate-due-notice = Notice at the entrance, by
property-mandate-due-registration = Registration with the CBE, by
property-mandate-due-handover = Handover of the file, by
property-mandate-gaps-title = Still missing
property-mandate-gaps-notice = Missing for the notice at the entrance: { $gaps } (Civil Code, art. 3.89 § 2).
property-mandate-gaps-other = Also to be completed: { $gaps }.
property-mandate-notice = Print the notice for the entrance
property-mandate-renew = Renew
property-mandate-end = End
property-mandate-end-change = Correct the end
property-mandate-resume = Take this end back
property-mandate-resume-consequence = The term runs again until its last day. Only if the end was recorded by mistake.

## Forms

property-mandate-new-title = Record a term of office
property-mandate-renew-title = Renew { $name }’s term of office
property-mandate-renew-lead = Nothing is renewed in silence: it takes an express decision of the assembly (Civil Code, art. 3.89 § 1).
property-mandate-edit-title = Edit { $name }’s term of office
property-mandate-end-title = End of { $name }’s term of office
property-mandate-end-lead = The whole file is handed over within thirty days, whatever the reason (Civil Code, art. 3.89 § 5, 7°).
property-mandate-form-contact = Contact
property-mandate-form-appointment = Appointment
property-mandate-form-papers = Contract and insurance
property-mandate-form-papers-hint = May be completed later.
property-mandate-name = Surname and first names, or company name
property-mandate-legal-form-hint = For a company: SRL/BV, SA/NV…
property-mandate-profession-hint = For a natural person; it stands on the notice at the entrance.
property-mandate-ipi-hint = Institute of estate agents.
property-mandate-starts-on = First day
property-mandate-ends-on = Last day
property-mandate-ends-on-hint = Three years at most. May stay empty where the rules or the judge leave it open.
property-mandate-appointment-hint = What the minutes say, for example “Item 4, unanimously”.
property-mandate-contract-on = Contract of
property-mandate-contract-reference = Reference of the contract
property-mandate-insurer = Insurer
property-mandate-policy-number = Policy number
property-mandate-create = Record it
property-mandate-created = The term of office is recorded.
property-mandate-ended-on = Last day in office
property-mandate-reason = Reason
property-mandate-reason-choose = Choose…
property-mandate-note = Remark
property-mandate-end-save = Record the end
property-mandate-end-saved = The end of the term of office is recorded.
property-mandate-resumed = The term of office runs again.

## The overview

property-mandate-until = In office until
property-mandate-open-end = left open by the judge
property-mandate-all = All terms of office
property-mandate-none = No syndic’s term of office is running today.
property-mandate-none-ended = { $name }’s term of office ended on { $date }. The assembly must appoint a syndic.
property-mandate-ends-in =
    { $days ->
        [0] { $name }’s term of office ends today.
        [one] { $name }’s term of office ends tomorrow, on { $date }.
       *[other] { $name }’s term of office ends in { $days } days, on { $date }.
    }
property-mandate-ends-body = Put the appointment or the renewal on the agenda: nothing is renewed in silence.

## The notice at the entrance

property-mandate-notice-title = Syndic of { $association }
property-mandate-notice-attachment = What this notice says, as data
property-mandate-notice-heading = Syndic of the building
property-mandate-notice-number = Enterprise number (CBE) { $number }
property-mandate-notice-hours = Opening hours
property-mandate-notice-appointed = Appointed
property-mandate-notice-appointed-meeting = on { $date }, by the general assembly
property-mandate-notice-appointed-internal_rules = on { $date }, by the internal rules
property-mandate-notice-appointed-judge = on { $date }, by the justice of the peace
property-mandate-notice-since = In office since
property-mandate-notice-until = Until
property-mandate-notice-rules = Internal rules
property-mandate-notice-decisions = Register of decisions
property-mandate-notice-at-seat = to be consulted at the seat, { $seat }
property-mandate-notice-law = Extract posted as article 3.89 § 2 of the Civil Code requires.
