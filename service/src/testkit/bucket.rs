//! A server that speaks S3, in the test's own process: `s3s-fs`, which knows nothing of us and checks every signature.

use std::path::Path;

use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto::Builder,
};
use s3s::{auth::SimpleAuth, service::S3ServiceBuilder};
use tokio::net::TcpListener;

use crate::{error::Failure, library::storage::BucketOptions};

/// The name of the bucket, and of the folder whose files are its objects.
pub const BUCKET: &str = "mitoyen";
const KEY: (&str, &str) = ("AKIATEST", "a_key_that_only_this_test_knows");

/// Starts a server with an empty bucket in this folder, on a free port; it ends with the test's runtime.
///
/// # Errors
/// When the folder cannot be written to, or nothing can be listened to.
pub async fn bucket_server(folder: &Path) -> Result<BucketOptions, Failure> {
    // As the server does when it starts; a second test finds it done.
    drop(rustls::crypto::ring::default_provider().install_default());
    std::fs::create_dir(folder.join(BUCKET)).map_err(Failure::new)?;
    let files = s3s_fs::FileSystem::new(folder).map_err(|error| Failure::new(format!("{error:?}")))?;
    let mut builder = S3ServiceBuilder::new(files);
    builder.set_auth(SimpleAuth::from_single(KEY.0, KEY.1));
    let service = builder.build();
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(Failure::new)?;
    let address = listener.local_addr().map_err(Failure::new)?;
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let service = service.clone();
            tokio::spawn(async move {
                let served = Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(socket), service).await;
                // A client that goes away in the middle is its own affair.
                drop(served);
            });
        }
    });
    Ok(BucketOptions {
        bucket: BUCKET.to_owned(),
        endpoint: Some(format!("http://{address}")),
        region: "us-east-1".to_owned(),
        access_key: KEY.0.to_owned(),
        secret_key: KEY.1.to_owned(),
    })
}
