# Renseignements sur un lot qui est vendu (C. civ. art. 3.94) : sortes, états, rubriques, accusé de réception.

## Kinds

transfer-kind-contract = Avant le compromis
transfer-kind-deed = Avant l’acte

## Requesters

transfer-requester-notary = Notaire
transfer-requester-agent = Agent immobilier
transfer-requester-seller = Copropriétaire cédant

## Channels

transfer-channel-portal = Page des notaires
transfer-channel-email = Courriel
transfer-channel-registered = Envoi recommandé
transfer-channel-post = Courrier ordinaire
transfer-channel-counter = Remis en main propre

## States

transfer-state-requested = Demandé
transfer-state-in_progress = En préparation
transfer-state-generated = Établi
transfer-state-delivered = Délivré
transfer-state-superseded = Remplacé
transfer-state-expired = Périmé
transfer-state-cancelled = Retiré

## Sections

transfer-section-identification = Identification de l’immeuble et du lot
transfer-section-shares = Quotes-parts et clés de répartition
transfer-section-arrears = Arriérés du cédant
transfer-section-provisions = Provisions appelées et prévues
transfer-section-balance = Solde des comptes du cédant
transfer-section-works = Travaux décidés dont le paiement est demandé plus tard
transfer-section-disputes = Dettes nées de litiges
transfer-section-proceedings = Procédures judiciaires en cours
transfer-section-claims = Sinistres des trois dernières années
transfer-section-statutes = Statuts et règlement d’ordre intérieur
transfer-section-minutes = Procès-verbaux des trois dernières années
transfer-section-insurance = Contrats d’assurance
transfer-section-contracts = Contrats avec les fournisseurs
transfer-section-statements = Décomptes périodiques des deux dernières années
transfer-section-working_fund = Fonds de roulement
transfer-section-reserve_fund = Fonds de réserve et appels décidés
transfer-section-balance_sheet = Dernier bilan approuvé
transfer-section-approved_calls = Appels de fonds approuvés et travaux urgents
transfer-section-acquisitions = Acquisition de parties communes
transfer-section-intervention_file = Dossier d’intervention ultérieure
transfer-section-certificates = Attestations (citerne, amiante, énergie)
transfer-section-syndic = Coordonnées du syndic

## Files

transfer-what-pdf = Document PDF
transfer-what-json = Données JSON
transfer-what-xml = Données XML
transfer-what-annex = Annexe
transfer-what-receipt = Reçu

## The mail that says that a request has come in

transfer-mail-received-subject = { $number } : votre demande de renseignements sur le lot { $unit } est reçue
transfer-mail-received-body =
    { $name },

    Votre demande de renseignements art. 3.94 (état daté) sur le lot { $unit } de { $association } est enregistrée sous le numéro { $number }, à la date du { $received } ({ $kind }).

    Le syndic répond au plus tard le { $due }. { $charged ->
        [yes] Le dossier coûte { $fee } ; ces frais sont à charge du cédant (Code civil, art. 3.94, § 4).
       *[no] Le dossier est sans frais.
    }

    Vous recevrez un courriel dès que le document sera délivré.
transfer-mail-received-action = Suivre la demande
