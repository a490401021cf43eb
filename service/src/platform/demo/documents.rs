//! The documents of the demonstration: what the program itself draws from its data, and two texts that a syndic would hang up.

use entity::{
    id::{AssociationId, DocumentId},
    library::{DocumentFields, LinkForm, MediaType, ObjectKind, ShareForm},
};

use crate::{
    charges::{CallFilter, PdfFile, calls_list, contribution_pdf, contributions_by_calls},
    ctx::Ctx,
    error::{Failure, Result},
    library::{MadeFile, document_add_made, document_share},
    page::PageRequest,
    property::{OwnerFilter, entrance_notice_pdf, key_table_pdf, owners_list},
};

/// The house rules, as short as people read them.
const RULES: &str = "Règlement d'ordre intérieur\n\n\
    1. Le silence est de mise entre 22 heures et 7 heures, et le dimanche toute la journée.\n\
    2. Les vélos et les poussettes se rangent dans le local du rez-de-chaussée, jamais dans le hall ni dans la cage d'escalier, qui doivent rester libres en cas d'incendie.\n\
    3. Les sacs blancs, bleus et jaunes sont sortis la veille de la collecte, après 18 heures.\n\
    4. L'ascenseur est réservé aux personnes ; un déménagement s'annonce au syndic huit jours à l'avance.\n\
    5. Les travaux bruyants se font en semaine entre 8 et 18 heures, et sont annoncés dans le hall.\n\
    6. Les animaux sont admis pour autant qu'ils ne troublent pas la tranquillité des voisins.\n\
    7. Toute fuite, panne ou dégradation des parties communes est signalée sans tarder au syndic.\n";
/// A notice.
const METERS: &str = "Avis aux occupants : relevé des compteurs\n\n\
    Le releveur passe le deuxième mardi du mois entre 9 et 12 heures pour les compteurs d'eau et de chauffage. \
    Merci de dégager l'accès aux compteurs. En cas d'absence, laissez votre relevé dans la boîte aux lettres du syndic.\n";

/// Adds the documents of an association. `hers` is the owner to whom a letter of her own is added, by her name.
///
/// # Errors
/// Failures, and refusals if the demonstration no longer keeps the rules.
pub(super) async fn make(ctx: &Ctx, association: AssociationId, hers: &str) -> Result<()> {
    let keys = key_table_pdf(ctx, association, ctx.today()).await?;
    add(ctx, association, ("Table des clés de répartition", "other", "owners"), pdf(keys), &[]).await?;
    let notice = entrance_notice_pdf(ctx, association).await?;
    let id = add(ctx, association, ("Coordonnées du syndic", "notice", "owners"), pdf(notice), &[]).await?;
    let residents = ShareForm { circle: "residents".to_owned(), ..ShareForm::default() };
    document_share(ctx, id, &residents, None).await?;
    let rules = text("reglement-ordre-interieur.txt", RULES);
    let id = add(ctx, association, ("Règlement d'ordre intérieur", "internal_rules", "owners"), rules, &[]).await?;
    document_share(ctx, id, &residents, None).await?;
    let meters = text("releve-des-compteurs.txt", METERS);
    let id = add(ctx, association, ("Relevé des compteurs", "notice", "owners"), meters, &[]).await?;
    document_share(ctx, id, &residents, None).await?;
    letter(ctx, association, hers).await
}

/// The letter of somebody's last contribution, which is hers alone.
async fn letter(ctx: &Ctx, association: AssociationId, name: &str) -> Result<()> {
    let filter = OwnerFilter { search: Some(name.to_owned()), ..OwnerFilter::default() };
    let owner = owners_list(ctx, association, &filter, PageRequest::default()).await?.rows.into_iter().next();
    let owner = owner.ok_or_else(|| Failure::new("the demonstration lacks an owner"))?;
    let calls = calls_list(ctx, association, CallFilter::default(), PageRequest::default()).await?.rows;
    let ids: Vec<_> = calls.iter().map(|call| call.id).collect();
    let contributions = contributions_by_calls(ctx, &ids).await?;
    let hers = ids
        .iter()
        .filter_map(|call| contributions.get(call))
        .flatten()
        .find(|contribution| contribution.owner_id == owner.id);
    let Some(contribution) = hers else { return Ok(()) };
    let file = contribution_pdf(ctx, contribution.call_id, contribution.id).await?;
    let links = [
        LinkForm { kind: ObjectKind::Owner.code().to_owned(), id: owner.id.to_string() },
        LinkForm { kind: ObjectKind::CallForFunds.code().to_owned(), id: contribution.call_id.to_string() },
    ];
    add(ctx, association, ("Lettre d'appel de fonds", "call_for_funds", "named"), pdf(file), &links).await?;
    Ok(())
}

async fn add(
    ctx: &Ctx,
    association: AssociationId,
    (title, kind, visibility): (&str, &str, &str),
    made: MadeFile,
    links: &[LinkForm],
) -> Result<DocumentId> {
    let fields = DocumentFields {
        title: title.to_owned(),
        kind: kind.to_owned(),
        visibility: visibility.to_owned(),
        ..DocumentFields::default()
    };
    Ok(document_add_made(ctx, association, &fields, links, &made).await?.value)
}

fn pdf(file: PdfFile) -> MadeFile {
    MadeFile { name: file.file_name, media_type: MediaType::Pdf, bytes: file.bytes.into() }
}

fn text(name: &str, words: &'static str) -> MadeFile {
    MadeFile { name: name.to_owned(), media_type: MediaType::Text, bytes: words.into() }
}
