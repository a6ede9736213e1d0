//! Texts as they are kept: gzip and zstd are undone wherever they stand, told by their first bytes, not by a name.
//!
//! No text begins like either: both begin with bytes that are not UTF-8.

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::io::{self, BufRead, BufReader, Read};

const GZIP: &[u8] = b"\x1f\x8b";
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// A text that unpacks to more is not a text but an attack: a thousandth of it unpacks to this.
const LONGEST: u64 = 256 << 20;

/// What names end with that say so.
pub(crate) const EXTENSIONS: [&str; 2] = ["gz", "zst"];

/// What was packed; what was not stays as it is.
pub(crate) fn unpack(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    if bytes.starts_with(GZIP) || bytes.starts_with(ZSTD) { read(unpacked(&*bytes)?) } else { Ok(bytes) }
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

/// All of it, up to [`LONGEST`].
pub(crate) fn read(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "it unpacks to more than 256 MiB; unpack it yourself"));
    }
    Ok(bytes)
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
