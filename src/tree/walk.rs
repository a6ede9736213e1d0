//! The blocks of a document, and the documents inside it, one after another.

use super::{Block, Document};
use alloc::vec::Vec;
use core::slice::Iter;

impl<'text> Document<'text> {
    /// Its blocks in order of reading, each before those inside it; not those of documents inside it.
    ///
    /// ```
    /// let text = "The General Assembly,\n\n1. Requests:\n\n(a) Mills;\n\n2. Decides to remain seized.\n";
    /// let document = undocs::parse(text).document;
    /// let mut blocks = document.blocks();
    /// let letter = blocks.by_ref().find(|block| block.number.as_deref() == Some("a"));
    /// assert!(letter.is_some());
    /// assert_eq!(blocks.path()[0].number.as_deref(), Some("1"), "it stands in paragraph 1");
    /// ```
    #[must_use]
    pub fn blocks(&self) -> Blocks<'_, 'text> {
        Blocks::of(&self.body)
    }

    /// The document, and every document inside it, at any depth, in order of reading.
    ///
    /// ```
    /// let text = "The General Assembly,\n\n1. Decides to remain seized.\n";
    /// assert_eq!(undocs::parse(text).document.documents().count(), 1);
    /// ```
    #[must_use]
    pub fn documents(&self) -> Documents<'_, 'text> {
        Documents { first: Some(self), open: Vec::new() }
    }
}

/// Blocks in order of reading, each before those inside it: see [`Document::blocks`].
#[derive(Clone, Debug)]
pub struct Blocks<'d, 'text> {
    /// What is left of each list that is open, outermost first.
    lists: Vec<Iter<'d, Block<'text>>>,
    /// The blocks that the last one given stands in, outermost first; behind them itself.
    path: Vec<&'d Block<'text>>,
}

impl<'d, 'text> Blocks<'d, 'text> {
    /// Those of a list, each before those inside it.
    #[must_use]
    pub fn of(blocks: &'d [Block<'text>]) -> Blocks<'d, 'text> {
        Blocks { lists: alloc::vec![blocks.iter()], path: Vec::new() }
    }

    /// The blocks that the one given last stands in, outermost first.
    #[must_use]
    pub fn path(&self) -> &[&'d Block<'text>] {
        self.path.split_last().map_or(&[], |(_, above)| above)
    }
}

impl<'d, 'text> Iterator for Blocks<'d, 'text> {
    type Item = &'d Block<'text>;

    fn next(&mut self) -> Option<&'d Block<'text>> {
        // What stands in the last one comes before what follows it.
        if let Some(last) = self.path.last() {
            self.lists.push(last.blocks.iter());
        }
        while let Some(list) = self.lists.last_mut() {
            if let Some(block) = list.next() {
                self.path.truncate(self.lists.len() - 1);
                self.path.push(block);
                return Some(block);
            }
            self.lists.pop();
        }
        self.path.clear();
        None
    }
}

/// A document and those inside it, in order of reading: see [`Document::documents`].
#[derive(Clone, Debug)]
pub struct Documents<'d, 'text> {
    first: Option<&'d Document<'text>>,
    /// The documents that the last one given stands in, outermost first, and behind them itself, each with what is left of
    /// its blocks.
    open: Vec<(&'d Document<'text>, Blocks<'d, 'text>)>,
}

impl<'d, 'text> Documents<'d, 'text> {
    /// The documents that the one given last stands in, outermost first.
    pub fn path(&self) -> impl DoubleEndedIterator<Item = &'d Document<'text>> {
        let above = self.open.split_last().map_or(&[][..], |(_, above)| above);
        above.iter().map(|(document, _)| *document)
    }
}

impl<'d, 'text> Iterator for Documents<'d, 'text> {
    type Item = &'d Document<'text>;

    fn next(&mut self) -> Option<&'d Document<'text>> {
        let document = match self.first.take() {
            Some(first) => first,
            None => loop {
                let (_, blocks) = self.open.last_mut()?;
                match blocks.find_map(|block| block.document.as_deref()) {
                    Some(document) => break document,
                    None => self.open.pop(),
                };
            },
        };
        self.open.push((document, document.blocks()));
        Some(document)
    }
}
