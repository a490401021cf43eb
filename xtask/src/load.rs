//! A load of HTTP requests at a fixed rate, and what the answers took.
//!
//! Requests are sent when the schedule says so, whether or not earlier ones have been answered: latency is counted from the scheduled instant, so a
//! server that stalls is charged for everybody who had to wait. Connections are kept alive; each has a thread.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail};

/// Longest wait for one answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// A request that is sent again and again.
#[derive(Clone, Debug)]
pub struct Request {
    /// `host:port`.
    pub address: String,
    /// The bytes as they go over the wire.
    pub bytes: Vec<u8>,
}

impl Request {
    /// A `GET`.
    pub fn get(address: &str, path: &str, cookie: &str) -> Self {
        let head = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nAccept-Language: fr\r\n\r\n");
        Self { address: address.to_owned(), bytes: head.into_bytes() }
    }

    /// A `POST` of JSON from the site itself.
    pub fn post_json(address: &str, path: &str, cookie: &str, body: &str) -> Self {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nOrigin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/json\r\nAccept: application/graphql-response+json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        Self { address: address.to_owned(), bytes: head.into_bytes() }
    }

    /// The same, to be answered anew whatever is kept.
    pub fn anew(&self) -> Self {
        let first = self.bytes.iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let mut bytes = self.bytes.clone();
        bytes.splice(first..first, *b"Cache-Control: no-cache\r\n");
        Self { address: self.address.clone(), bytes }
    }

    /// A `POST` of an empty form from the site itself.
    pub fn post_form(address: &str, path: &str) -> Self {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n"
        );
        Self { address: address.to_owned(), bytes: head.into_bytes() }
    }

    /// A `POST` of a form from the site itself, by somebody at a network address that a proxy names.
    pub fn post_fields(address: &str, path: &str, forwarded_for: &str, form: &str) -> Self {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n\
             X-Forwarded-For: {forwarded_for}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        );
        Self { address: address.to_owned(), bytes: head.into_bytes() }
    }
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// The first header of that name, given in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }
}

/// What a load came to.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Answers a second.
    pub rate: f64,
    /// Half of the answers came within this.
    pub p50: Duration,
    /// 99 of 100 answers came within this.
    pub p99: Duration,
    /// Requests that were not answered with 200.
    pub failed: u32,
    /// Bytes of one answer's body.
    pub bytes: usize,
}

/// Sends one request over a connection of its own.
pub fn once(request: &Request) -> Result<Answer> {
    Connection::open(&request.address)?.send(request)
}

/// Sends `rate` requests a second for `seconds` over `connections`.
pub fn at_rate(request: &Request, rate: u32, seconds: u32, connections: u32) -> Result<Measured> {
    let every = Duration::from_secs(1) / rate;
    let total = rate * seconds;
    run(request, connections, move |next, start| {
        let turn = next.fetch_add(1, Ordering::Relaxed);
        (turn < total).then(|| start + every * turn)
    })
}

/// Sends requests as fast as they are answered, for `seconds`, over `connections`.
pub fn at_most(request: &Request, seconds: u32, connections: u32) -> Result<Measured> {
    let end = Duration::from_secs(u64::from(seconds));
    run(request, connections, move |_, start| (start.elapsed() < end).then(Instant::now))
}

/// Keeps so many workers busy, each with a connection of its own and one request after the other, while something else is measured.
///
/// Answers what that came to, and how many of the requests were answered with which status.
pub fn beside<R>(
    address: &str,
    workers: u32,
    request: impl Fn(u32) -> Request + Sync,
    measure: impl FnOnce() -> R,
) -> Result<(R, BTreeMap<u16, u32>)> {
    let (next, over) = (AtomicU32::new(0), AtomicBool::new(false));
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers)
            .map(|_| {
                let (next, over, request) = (&next, &over, &request);
                scope.spawn(move || -> Result<Vec<u16>> {
                    let mut connection = Connection::open(address)?;
                    let mut answered = Vec::new();
                    while !over.load(Ordering::Relaxed) {
                        answered.push(connection.send(&request(next.fetch_add(1, Ordering::Relaxed)))?.status);
                    }
                    Ok(answered)
                })
            })
            .collect();
        let measured = measure();
        over.store(true, Ordering::Relaxed);
        let mut counts = BTreeMap::new();
        for worker in workers {
            for status in worker.join().map_err(|_| anyhow!("a worker of the load broke"))?? {
                *counts.entry(status).or_default() += 1;
            }
        }
        Ok((measured, counts))
    })
}

fn run(
    request: &Request,
    connections: u32,
    schedule: impl Fn(&AtomicU32, Instant) -> Option<Instant> + Sync,
) -> Result<Measured> {
    let next = AtomicU32::new(0);
    let failed = AtomicU32::new(0);
    let mut open = (0..connections).map(|_| Connection::open(&request.address)).collect::<Result<Vec<_>>>()?;
    let bytes = open.first_mut().ok_or_else(|| anyhow!("a load needs a connection"))?.send(request)?.body.len();
    let start = Instant::now();
    let mut times = thread::scope(|scope| {
        let workers: Vec<_> = open
            .into_iter()
            .map(|mut connection| {
                let (next, failed, schedule) = (&next, &failed, &schedule);
                scope.spawn(move || -> Result<Vec<Duration>> {
                    let mut times = Vec::new();
                    while let Some(due) = schedule(next, start) {
                        thread::sleep(due.saturating_duration_since(Instant::now()));
                        let answer = connection.send(request)?;
                        times.push(due.elapsed());
                        if answer.status != 200 {
                            failed.fetch_add(1, Ordering::Relaxed);
                        }
                    }
                    Ok(times)
                })
            })
            .collect();
        let mut all = Vec::new();
        for worker in workers {
            all.extend(worker.join().map_err(|_| anyhow!("a connection of the load broke"))??);
        }
        Ok::<_, anyhow::Error>(all)
    })?;
    let elapsed = start.elapsed();
    times.sort_unstable();
    let at = |part: usize| {
        times.get((times.len() * part / 100).min(times.len().saturating_sub(1))).copied().unwrap_or_default()
    };
    let answers = f64::from(u32::try_from(times.len()).context("too many answers to count")?);
    Ok(Measured {
        rate: answers / elapsed.as_secs_f64(),
        p50: at(50),
        p99: at(99),
        failed: failed.load(Ordering::Relaxed),
        bytes,
    })
}

struct Connection {
    reader: BufReader<TcpStream>,
}

impl Connection {
    fn open(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address).with_context(|| format!("nobody answers at {address}"))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self { reader: BufReader::new(stream) })
    }

    fn send(&mut self, request: &Request) -> Result<Answer> {
        self.reader.get_mut().write_all(&request.bytes)?;
        let mut line = String::new();
        self.reader.read_line(&mut line)?;
        let status = line
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .with_context(|| format!("not an HTTP answer: {line:?}"))?;
        let mut headers = Vec::new();
        loop {
            line.clear();
            self.reader.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut answer = Answer { status, headers, body: Vec::new() };
        if answer.header("transfer-encoding") == Some("chunked") {
            self.read_chunks(&mut answer.body)?;
        } else if let Some(length) = answer.header("content-length") {
            let length = length.parse()?;
            answer.body.resize(length, 0);
            self.reader.read_exact(&mut answer.body)?;
        }
        Ok(answer)
    }

    fn read_chunks(&mut self, body: &mut Vec<u8>) -> Result<()> {
        loop {
            let mut line = String::new();
            if self.reader.read_line(&mut line)? == 0 {
                bail!("the answer ended in the middle");
            }
            let size = u64::from_str_radix(line.trim(), 16)?;
            self.reader.by_ref().take(size).read_to_end(body)?;
            self.reader.read_line(&mut String::new())?;
            if size == 0 {
                return Ok(());
            }
        }
    }
}
