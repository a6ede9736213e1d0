//! Many texts at once: all cores work, the order stays, and memory holds no more than a few texts for each core.
//!
//! ```text
//!              submit                          in order
//!  inputs ──▶ ┌─┬─┬─┬─┬─┐ work, on any core ──▶ ┌─┬─┬─┬─┐ ──▶ write
//!             └─┴─┴─┴─┴─┘                       └─┴─┴─┴─┘
//!             └────── never more than `room` texts ─────┘
//! ```
//!
//! One thread submits and writes; it writes what is ready while there is no room for the next. A text that takes long
//! holds those behind it back, rather than letting them pile up.

use rayon::{Scope, ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};
use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, Sender, channel};

/// Texts in flight for each core: enough that none waits while one long text is written.
const AHEAD: usize = 8;

/// A pool of so many threads; of as many as there are cores, where nothing is said.
pub(crate) fn pool(jobs: Option<usize>) -> Result<ThreadPool, ThreadPoolBuildError> {
    ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build()
}

/// Takes the results, in the order of the texts.
pub(crate) trait Sink<T> {
    /// The next one; may break off.
    fn take(&mut self, result: T) -> ControlFlow<()>;
}

/// What is in flight, and where it goes.
pub(crate) struct Batch<'pool, 'scope, T, S> {
    pub(crate) sink: S,
    scope: &'pool Scope<'scope>,
    done: Sender<(usize, T)>,
    ready: Receiver<(usize, T)>,
    /// Results by their order, from the first that is not written; those still worked on are missing.
    waiting: VecDeque<Option<T>>,
    /// How many are written.
    written: usize,
    room: usize,
}

impl<'pool, 'scope, T: Send + 'scope, S: Sink<T>> Batch<'pool, 'scope, T, S> {
    /// Nothing in flight yet.
    pub(crate) fn new(scope: &'pool Scope<'scope>, threads: usize, sink: S) -> Self {
        let (done, ready) = channel();
        Batch { sink, scope, done, ready, waiting: VecDeque::new(), written: 0, room: AHEAD * threads.max(1) }
    }

    /// Has `work` done on some core; waits, and writes, while there is no room.
    pub(crate) fn submit(&mut self, work: impl FnOnce() -> T + Send + 'scope) -> ControlFlow<()> {
        while self.waiting.len() >= self.room {
            self.wait()?;
        }
        let (order, done) = (self.written + self.waiting.len(), self.done.clone());
        self.waiting.push_back(None);
        // Where nobody listens any more, the run is over.
        self.scope.spawn(move |_| drop(done.send((order, work()))));
        ControlFlow::Continue(())
    }

    /// Waits for and writes all that is left.
    pub(crate) fn finish(&mut self) -> ControlFlow<()> {
        while !self.waiting.is_empty() {
            self.wait()?;
        }
        ControlFlow::Continue(())
    }

    fn wait(&mut self) -> ControlFlow<()> {
        let (order, result) = self.ready.recv().expect("this end holds a sender too");
        self.waiting[order - self.written] = Some(result);
        while let Some(Some(_)) = self.waiting.front() {
            let ready = self.waiting.pop_front().flatten();
            self.written += 1;
            ready.map_or(ControlFlow::Continue(()), |ready| self.sink.take(ready))?;
        }
        ControlFlow::Continue(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

    /// What was written, until as much as `enough` is.
    struct List<'a> {
        begun: &'a AtomicUsize,
        written: Vec<usize>,
        most: usize,
        enough: usize,
    }

    impl Sink<usize> for List<'_> {
        fn take(&mut self, result: usize) -> ControlFlow<()> {
            self.most = self.most.max(self.begun.load(SeqCst) - self.written.len());
            self.written.push(result);
            if self.written.len() == self.enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
    }

    /// Has texts numbered, some of which take longer, until all are or the list breaks off.
    fn number(threads: usize, texts: usize, enough: usize) -> (Vec<usize>, usize) {
        let begun = &AtomicUsize::new(0);
        pool(Some(threads)).unwrap().in_place_scope(|scope| {
            let mut batch = Batch::new(scope, threads, List { begun, written: vec![], most: 0, enough });
            let work = |n: usize| {
                begun.fetch_add(1, SeqCst);
                if n.is_multiple_of(50) {
                    std::thread::sleep(std::time::Duration::from_millis(5));
                }
                n
            };
            if (0..texts).try_for_each(|n| batch.submit(move || work(n))).is_continue() {
                let _ = batch.finish();
            }
            (batch.sink.written, batch.sink.most)
        })
    }

    /// Whatever takes how long: the order stays, and no more are in flight than there is room for.
    #[test]
    fn order_and_bounds() {
        let (written, most) = number(3, 500, usize::MAX);
        assert_eq!(written, (0..500).collect::<Vec<_>>());
        assert!(most <= 3 * AHEAD, "{most} in flight");
    }

    /// Who breaks off gets nothing more, and what is in flight ends by itself.
    #[test]
    fn breaking_off() {
        assert_eq!(number(2, 1_000_000, 10).0, (0..10).collect::<Vec<_>>());
    }
}
