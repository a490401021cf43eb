//! `mitoyen healthcheck`: for containers, which have no curl.

use std::{
    io::{Read as _, Write as _},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream},
    time::Duration,
};

use crate::start::StartError;

/// How long each step may take.
const PATIENCE: Duration = Duration::from_secs(3);
/// How much of the answer is looked at: the status line and the headers.
const LOOKED_AT: u64 = 2048;

/// Asks the server that listens here whether it is ready.
pub(super) fn ask(listen: SocketAddr) -> Result<(), StartError> {
    let address = reachable(listen);
    let answer =
        exchange(address).map_err(|error| StartError::Process(format!("{address} does not answer: {error}")))?;
    match answer.lines().next() {
        Some(line) if line.starts_with("HTTP/1.1 200") => Ok(()),
        line => Err(StartError::Process(format!("{address} is not ready: {}", line.unwrap_or("no answer")))),
    }
}

/// A server that listens everywhere is reached on this machine.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

fn exchange(address: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream
        .write_all(format!("GET /health/ready HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").as_bytes())?;
    let mut answer = Vec::new();
    stream.take(LOOKED_AT).read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    /// A server that answers one request with these bytes.
    fn answering(bytes: &'static [u8]) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 512];
            let length = stream.read(&mut request).unwrap();
            assert!(
                String::from_utf8_lossy(&request[..length])
                    .starts_with("GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1:")
            );
            stream.write_all(bytes).unwrap();
        });
        address
    }

    #[test]
    fn only_200_is_ready() {
        assert!(ask(answering(b"HTTP/1.1 200 OK\r\n\r\n")).is_ok());
        let message = ask(answering(b"HTTP/1.1 503 Service Unavailable\r\n\r\n")).unwrap_err().to_string();
        assert!(message.contains("503"), "{message}");
        assert!(ask(answering(b"")).is_err());
    }

    #[test]
    fn nobody_listening_is_not_ready() {
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        assert!(ask(free).unwrap_err().to_string().contains("does not answer"));
    }

    #[test]
    fn a_server_that_listens_everywhere_is_asked_here() {
        assert_eq!(reachable("0.0.0.0:80".parse().unwrap()).to_string(), "127.0.0.1:80");
        assert_eq!(reachable("[::]:80".parse().unwrap()).to_string(), "[::1]:80");
        assert_eq!(reachable("10.0.0.1:80".parse().unwrap()).to_string(), "10.0.0.1:80");
    }
}
