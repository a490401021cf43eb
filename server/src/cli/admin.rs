//! `mitoyen admin create`.

use clap::Args;
use entity::language::Language;
use service::{
    Error,
    identity::{AccountForm, account_create_superadmin},
    text::Text,
};

use super::{host, password, print};
use crate::{config::Config, start::StartError};

#[derive(Args, Debug)]
pub(super) struct Options {
    /// Sign-in address.
    #[arg(long)]
    email: String,
    /// How the person is addressed.
    #[arg(long)]
    name: String,
    /// The person's language: fr, nl, de or en.
    #[arg(long)]
    language: String,
}

/// Makes an account that runs the platform.
pub(super) async fn create(config: &Config, options: &Options) -> Result<(), StartError> {
    let password = password::read()?;
    let host = host(config).await?;
    let form = AccountForm {
        email: options.email.clone(),
        display_name: options.name.clone(),
        language: options.language.clone(),
        password,
    };
    let made = account_create_superadmin(&host, &form).await;
    host.database.close().await.map_err(StartError::Database)?;
    // What is wrong is said in the language of the account, which is most likely that of the person at the terminal.
    let text = Text::new(Language::parse(&options.language).unwrap_or(Language::En));
    match made {
        Ok(account) => print(&account.to_string()),
        Err(Error::Failed(failure)) => Err(StartError::Refused(failure.to_string())),
        Err(error) => {
            let messages: Vec<String> = error
                .refusals()
                .iter()
                .map(|refusal| format!("{}: {}", refusal.path.join("."), text.refusal(refusal)))
                .collect();
            Err(StartError::Refused(messages.join("\n")))
        }
    }
}
