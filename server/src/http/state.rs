//! What the process keeps for answering requests.

use std::{ops::Deref, sync::Arc};

use axum::body::Bytes;
use metrics_exporter_prometheus::PrometheusHandle;
use service::{Host, identity::IdentityProvider};
use tower_http::csrf::CsrfLayer;

use super::{metrics, security::Policies, site::Site};
use crate::{config::Config, oidc::Oidc, start::StartError};

/// Shared by every request; cheap to clone.
#[derive(Clone)]
pub struct ServerState(Arc<Inner>);

/// What [`ServerState`] gives access to.
pub struct Inner {
    /// The configuration.
    pub config: Config,
    /// What the use cases share.
    pub host: Host,
    pub(super) site: Site,
    pub(super) schema: graphql::Schema,
    pub(super) gate: graphql::Gate,
    pub(super) oidc: Oidc,
    pub(super) sdl: Bytes,
    pub(super) policies: Policies,
    pub(super) csrf: CsrfLayer,
    pub(super) metrics: PrometheusHandle,
}

impl Deref for ServerState {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl ServerState {
    /// Reads the built site and prepares everything that is the same for each request.
    ///
    /// # Errors
    /// When the site has not been built.
    pub fn new(config: Config, host: Host) -> Result<Self, StartError> {
        let site = Site::read(&config.site_root)?;
        let csrf = CsrfLayer::new()
            .add_trusted_origin(config.public_url.origin())
            .map_err(|error| StartError::Process(format!("public_url (MITOYEN_PUBLIC_URL) is no origin: {error}")))?;
        let policies = Policies::new(config.public_url.is_https());
        let metrics = metrics::recorder()?;
        let gate = graphql::Gate::new(config.blocked_operations.clone(), config.allow_list.clone());
        let oidc = Oidc::new(&config)?;
        let named = config.oidc.iter();
        let named =
            named.map(|provider| IdentityProvider { name: provider.name.clone(), title: provider.title.clone() });
        let host = host.with_identity_providers(named.collect());
        Ok(Self(Arc::new(Inner {
            config,
            host,
            site,
            schema: graphql::schema(),
            gate,
            oidc,
            sdl: Bytes::from(graphql::sdl()),
            policies,
            csrf,
            metrics,
        })))
    }
}
