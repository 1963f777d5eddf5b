//! Chromium, driven from outside as a debugger drives it: enough of its protocol to press keys and to ask what came of it.
//!
//! It speaks to this machine alone, and its process ends with it.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long is waited for anything.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running browser with one page.
pub struct Browser {
    _process: Process,
    socket: TcpStream,
    asked: u64,
}

/// Ended with whatever holds it, however that comes.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _gone = self.0.kill().and_then(|()| self.0.wait());
    }
}

impl Browser {
    /// Opens a page of a folder, which it uses for its own files too.
    pub fn open(program: &std::ffi::OsStr, folder: &Path, page: &str) -> Self {
        let data = folder.join("data");
        let process = Command::new(program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", "--window-size=1200,900"])
            .arg(format!("--user-data-dir={}", data.display()))
            .arg(format!("file://{}", folder.join(page).display()))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map(Process)
            .expect("it starts");
        let port = wait(|| fs::read_to_string(data.join("DevToolsActivePort")).ok()?.lines().next()?.parse::<u16>().ok());
        let path = wait(|| page_of(port));
        let mut browser = Self { _process: process, socket: upgraded(port, &path), asked: 0 };
        browser.ask("Page.enable", json!({}));
        wait(|| (browser.value("document.readyState") == "complete").then_some(()));
        browser
    }

    /// Presses a key.
    pub fn press(&mut self, key: &str, code: u32, text: &str) {
        for kind in ["keyDown", "keyUp"] {
            let text = if kind == "keyDown" { text } else { "" };
            let event = json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text});
            self.ask("Input.dispatchKeyEvent", event);
        }
    }

    /// What an expression is in the page.
    pub fn value(&mut self, expression: &str) -> Value {
        let answer = self.ask("Runtime.evaluate", json!({"expression": expression, "returnByValue": true}));
        answer["result"]["value"].clone()
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let number = self.asked;
        let message = json!({"id": number, "method": method, "params": params}).to_string();
        self.write(message.as_bytes());
        loop {
            let answer: Value = serde_json::from_slice(&self.read()).expect("it speaks JSON");
            if answer["id"] == number {
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return answer["result"].clone();
            }
        }
    }

    /// Sends a text as one frame. What a client says is masked; a mask of nought changes nothing.
    fn write(&mut self, text: &[u8]) {
        let mut frame = vec![0x81];
        match u16::try_from(text.len()) {
            Ok(short) if short < 126 => frame.push(0x80 | u8::try_from(short).expect("it is less")),
            Ok(long) => {
                frame.push(0x80 | 126);
                frame.extend(long.to_be_bytes());
            }
            Err(_) => panic!("nothing so long is asked"),
        }
        frame.extend([0; 4]);
        frame.extend(text);
        self.socket.write_all(&frame).expect("it listens");
    }

    /// Receives a text, of as many frames as it takes.
    fn read(&mut self) -> Vec<u8> {
        let mut text = Vec::new();
        loop {
            let [head, length] = self.bytes(2)[..] else { panic!("two bytes") };
            let length = match length {
                126 => u64::from(u16::from_be_bytes(self.bytes(2).try_into().expect("two bytes"))),
                127 => u64::from_be_bytes(self.bytes(8).try_into().expect("eight bytes")),
                short => u64::from(short),
            };
            text.extend(self.bytes(usize::try_from(length).expect("it fits into memory")));
            if head & 0x80 != 0 {
                return text;
            }
        }
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        let mut bytes = vec![0; count];
        self.socket.read_exact(&mut bytes).expect("it answers in time");
        bytes
    }
}

fn wait<T>(mut look: impl FnMut() -> Option<T>) -> T {
    let until = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < until, "it takes too long");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Where the page can be spoken to.
fn page_of(port: u16) -> Option<String> {
    let mut socket = TcpStream::connect(("127.0.0.1", port)).ok()?;
    let head = asked(&mut socket, &format!("GET /json/list HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"));
    // The connection stays open, so the length alone says where the answer ends.
    let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length:")?.trim().parse().ok())?;
    let mut body = vec![0; length];
    socket.read_exact(&mut body).ok()?;
    let pages: Value = serde_json::from_slice(&body).ok()?;
    let page = pages.as_array()?.iter().find(|page| page["type"] == "page")?;
    let address = page["webSocketDebuggerUrl"].as_str()?;
    address.split_once(&format!(":{port}")).map(|(_, path)| path.to_owned())
}

/// A connection that goes on as a web socket.
fn upgraded(port: u16, path: &str) -> TcpStream {
    let mut socket = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    let question = format!(
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    );
    let head = asked(&mut socket, &question);
    assert!(head.starts_with("HTTP/1.1 101"), "{head}");
    socket
}

/// The head of the answer to a question.
fn asked(socket: &mut TcpStream, question: &str) -> String {
    socket.set_read_timeout(Some(PATIENCE)).expect("it can be set");
    socket.write_all(question.as_bytes()).expect("it listens");
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        socket.read_exact(&mut byte).expect("it answers");
        head.extend(byte);
    }
    String::from_utf8_lossy(&head).into_owned()
}
