//! Texts as they are kept: gzip and zstd are undone wherever they stand, told by their first bytes, not by a name.
//!
//! No text begins like either: both begin with bytes that are not UTF-8.

use crate::size::Size;
use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::io::{self, BufRead, BufReader, Read};

const GZIP: &[u8] = b"\x1f\x8b";
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// What names end with that say so.
pub(crate) const EXTENSIONS: [&str; 2] = ["gz", "zst"];

/// What was packed, unpacked; what was not stays as it is.
pub(crate) fn unpack(bytes: Vec<u8>, most: Size) -> io::Result<Vec<u8>> {
    if !bytes.starts_with(GZIP) && !bytes.starts_with(ZSTD) {
        return Ok(bytes);
    }
    let mut text = Vec::new();
    match unpacked(&*bytes)?.take(most.bytes().saturating_add(1)).read_to_end(&mut text)? as u64 > most.bytes() {
        true => Err(too_large(format!("it unpacks to more than {most}"))),
        false => Ok(text),
    }
}

/// A reader of what was packed, or of the bytes as they are.
pub(crate) fn unpacked<'a>(packed: impl Read + Send + 'a) -> io::Result<Box<dyn Read + Send + 'a>> {
    let mut source = BufReader::new(packed);
    let begins = source.fill_buf()?;
    Ok(if begins.starts_with(GZIP) {
        Box::new(MultiGzDecoder::new(source))
    } else if begins.starts_with(ZSTD) {
        Box::new(Zstd { source, frame: FrameDecoder::new(), begun: false })
    } else {
        Box::new(source)
    })
}

/// All of it as it stands. What is known to be longer than `most` is not begun: a file of nothing but holes costs nothing.
pub(crate) fn read(source: impl Read, known: Option<u64>, most: Size) -> io::Result<Vec<u8>> {
    let larger = || too_large(format!("it is larger than {most}"));
    if known.is_some_and(|len| len > most.bytes()) {
        return Err(larger());
    }
    let mut bytes = Vec::with_capacity(known.map_or(0, |len| len as usize + 1));
    source.take(most.bytes().saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most.bytes() { Err(larger()) } else { Ok(bytes) }
}

/// A text, or an archive, over its limit.
pub(crate) fn too_large(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::FileTooLarge, message)
}

/// zstd, frame after frame: `ruzstd` reads one, but files that were joined, or packed by many threads, have several.
struct Zstd<R> {
    source: R,
    frame: FrameDecoder,
    /// Whether a frame's head has been read and its end has not.
    begun: bool,
}

impl<R: BufRead> Read for Zstd<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            if !self.begun && !self.begin()? {
                return Ok(0);
            }
            while self.frame.can_collect() == 0 && !self.frame.is_finished() {
                let block = BlockDecodingStrategy::UptoBlocks(1);
                self.frame.decode_blocks(&mut self.source, block).map_err(broken)?;
            }
            match self.frame.read(buffer)? {
                0 => self.begun = false,
                read => return Ok(read),
            }
        }
    }
}

impl<R: BufRead> Zstd<R> {
    /// Reads the head of the next frame, and says whether there is one.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.source.fill_buf()?.is_empty() {
            match self.frame.init(&mut self.source) {
                Ok(()) => {
                    self.begun = true;
                    return Ok(true);
                }
                // A frame of something else than data, to be passed over.
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                    io::copy(&mut self.source.by_ref().take(length.into()), &mut io::sink())?;
                }
                Err(error) => return Err(broken(error)),
            }
        }
        Ok(false)
    }
}

fn broken(error: FrameDecoderError) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("its zstd is broken: {error}"))
}
