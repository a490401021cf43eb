//! The binary as a running process.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};

use crate::{harness::write_site, start::mitoyen};

/// A server process, ended when the test ends.
struct Running {
    child: Child,
    address: SocketAddr,
    _folder: tempfile::TempDir,
}

impl Running {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        write_site(&folder.path().join("site"));
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut command = mitoyen(folder.path(), &["serve"]);
        command
            .env("MITOYEN_LISTEN", address.to_string())
            .env("MITOYEN_SITE_ROOT", folder.path().join("site"))
            .env("MITOYEN_LOG_FORMAT", "json");
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut seen = String::new();
        while !seen.contains("\"message\":\"ready\"") {
            assert_ne!(log.read_line(&mut seen).unwrap(), 0, "the server ended: {seen}");
        }
        // Somebody has to read on, or the server would wait for a reader.
        std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
        Self { child, address, _folder: folder }
    }

    fn tell(&self, signal: &str) {
        let told = Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already, which is what the tests are about.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

#[test]
fn the_health_check_asks_the_running_server() {
    let server = Running::start();
    let folder = tempfile::tempdir().unwrap();
    let check =
        || mitoyen(folder.path(), &["healthcheck"]).env("MITOYEN_LISTEN", server.address.to_string()).status().unwrap();
    assert!(check().success());
    server.tell("-STOP");
    assert!(!check().success());
    server.tell("-CONT");
}

#[test]
fn a_request_under_way_is_answered_before_the_server_stops() {
    for signal in ["-TERM", "-INT"] {
        let mut server = Running::start();
        let mut stream = server.connect();
        let body = "{\"query\":\"{ __typename }\"}";
        let head = format!(
            "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        // The head must have arrived; nothing tells from outside.
        std::thread::sleep(Duration::from_millis(300));
        server.tell(signal);
        std::thread::sleep(Duration::from_millis(300));
        assert!(TcpStream::connect(server.address).is_err(), "no more connections are taken");
        assert!(server.child.try_wait().unwrap().is_none(), "the server waits");
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("__typename"), "{answer}");
        assert!(server.child.wait().unwrap().success());
    }
}
