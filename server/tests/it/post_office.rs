//! A mail server to send to: RFC 5321 as the crate `mailin` speaks it, over a real socket, with the faults that real ones have.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Write as _},
    net::{IpAddr, Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use mailin::{Action, Handler, Response, SessionBuilder, response};

/// A mail as it came.
#[derive(Clone, Debug)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    pub bytes: Vec<u8>,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    #[default]
    None,
    /// The connection is closed at once.
    Closed,
    /// The mail is taken, and the connection is lost before the answer.
    SilentAfterText,
    /// Every mail is put off once the text is there.
    FullDisk,
}

#[derive(Default)]
struct Inside {
    mails: Vec<Received>,
    refused: BTreeMap<String, (u16, String)>,
    fault: Fault,
    connections: usize,
}

/// The server.
pub struct PostOffice {
    pub address: SocketAddr,
    inside: Arc<Mutex<Inside>>,
}

struct Clerk {
    inside: Arc<Mutex<Inside>>,
    from: String,
    to: Vec<String>,
    bytes: Vec<u8>,
}

impl Handler for Clerk {
    fn rcpt(&mut self, to: &str) -> Response {
        match self.inside.lock().unwrap().refused.get(to) {
            Some((code, text)) => Response::custom(*code, text.clone()),
            None => response::OK,
        }
    }

    fn data_start(&mut self, _domain: &str, from: &str, _is8bit: bool, to: &[String]) -> Response {
        (self.from, self.to) = (from.to_owned(), to.to_vec());
        self.bytes.clear();
        response::OK
    }

    fn data(&mut self, buffer: &[u8]) -> std::io::Result<()> {
        self.bytes.extend_from_slice(buffer);
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        let mut inside = self.inside.lock().unwrap();
        if inside.fault == Fault::FullDisk {
            return response::OUT_OF_SPACE;
        }
        inside.mails.push(Received {
            from: std::mem::take(&mut self.from),
            to: std::mem::take(&mut self.to),
            bytes: std::mem::take(&mut self.bytes),
        });
        Response::custom(250, format!("2.0.0 Ok: queued as {}", inside.mails.len()))
    }
}

impl PostOffice {
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let inside: Arc<Mutex<Inside>> = Arc::default();
        let office = Self { address, inside: Arc::clone(&inside) };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let inside = Arc::clone(&inside);
                thread::spawn(move || _ = serve(&stream, &inside));
            }
        });
        office
    }

    /// A server that nobody has opened: an address where nothing listens.
    pub fn nowhere() -> SocketAddr {
        TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
    }

    pub fn refuse(&self, address: &str, code: u16, text: &str) {
        self.inside.lock().unwrap().refused.insert(address.to_owned(), (code, text.to_owned()));
    }

    pub fn accept(&self, address: &str) {
        self.inside.lock().unwrap().refused.remove(address);
    }

    pub fn fail(&self, fault: Fault) {
        self.inside.lock().unwrap().fault = fault;
    }

    pub fn mails(&self) -> Vec<Received> {
        self.inside.lock().unwrap().mails.clone()
    }

    /// The mails for one addressee: managers are told by mail of what did not arrive.
    pub fn for_one(&self, address: &str) -> usize {
        self.mails().iter().filter(|mail| mail.to == [address]).count()
    }

    pub fn connections(&self) -> usize {
        self.inside.lock().unwrap().connections
    }
}

fn serve(stream: &TcpStream, inside: &Arc<Mutex<Inside>>) -> std::io::Result<()> {
    let fault = {
        let mut inside = inside.lock().unwrap();
        inside.connections += 1;
        inside.fault
    };
    if fault == Fault::Closed {
        return stream.shutdown(Shutdown::Both);
    }
    let clerk = Clerk { inside: Arc::clone(inside), from: String::new(), to: Vec::new(), bytes: Vec::new() };
    let mut session = SessionBuilder::new("mx.test").build(IpAddr::from([127, 0, 0, 1]), clerk);
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut writer = stream.try_clone()?;
    writer.write_all(&session.greeting().buffer()?)?;
    let mut line = Vec::new();
    loop {
        line.clear();
        if reader.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let before = inside.lock().unwrap().mails.len();
        let answer = session.process(&line);
        let taken = inside.lock().unwrap().mails.len() > before;
        if taken && inside.lock().unwrap().fault == Fault::SilentAfterText {
            return stream.shutdown(Shutdown::Both);
        }
        let full = inside.lock().unwrap().fault == Fault::FullDisk && answer.buffer()?.starts_with(b"452");
        if full {
            // The library goes on reading a text that it has refused, which no mail server does.
            writer.write_all(&answer.buffer()?)?;
            return stream.shutdown(Shutdown::Both);
        }
        match answer.action {
            Action::NoReply => {}
            Action::Reply => writer.write_all(&answer.buffer()?)?,
            Action::Close | Action::UpgradeTls => {
                writer.write_all(&answer.buffer()?)?;
                return stream.shutdown(Shutdown::Both);
            }
        }
    }
}
