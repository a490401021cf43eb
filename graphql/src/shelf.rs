//! A shelf with room for so many bytes, where the oldest goes first.

use std::{
    borrow::Borrow,
    collections::{HashMap, VecDeque},
    hash::Hash,
};

/// Things by a key, `ROOM` bytes of them at most.
#[derive(Debug)]
pub struct Shelf<K, V, const ROOM: usize> {
    things: HashMap<K, (usize, V)>,
    order: VecDeque<K>,
    bytes: usize,
}

impl<K, V, const ROOM: usize> Default for Shelf<K, V, ROOM> {
    fn default() -> Self {
        Self { things: HashMap::new(), order: VecDeque::new(), bytes: 0 }
    }
}

impl<K: Clone + Eq + Hash, V, const ROOM: usize> Shelf<K, V, ROOM> {
    /// What lies there under this key.
    pub fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.things.get(key).map(|(_, thing)| thing)
    }

    /// Puts a thing of so many bytes there, in the place of what lay there under the same key. What is larger than the shelf does not stay.
    pub fn put(&mut self, key: K, bytes: usize, thing: V) {
        self.bytes = self.bytes.saturating_add(bytes);
        match self.things.insert(key.clone(), (bytes, thing)) {
            Some((before, _)) => self.bytes = self.bytes.saturating_sub(before),
            None => self.order.push_back(key),
        }
        while self.bytes > ROOM
            && let Some(oldest) = self.order.pop_front()
        {
            let gone = self.things.remove(&oldest).map_or(0, |(bytes, _)| bytes);
            self.bytes = self.bytes.saturating_sub(gone);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Shelf;

    #[test]
    fn the_oldest_goes_when_there_is_no_room() {
        let mut shelf: Shelf<&str, u8, 10> = Shelf::default();
        shelf.put("a", 3, 1);
        shelf.put("b", 4, 2);
        // What takes the place of another takes its place in the order as well.
        shelf.put("a", 4, 9);
        assert_eq!((shelf.get("a"), shelf.get("b"), shelf.bytes), (Some(&9), Some(&2), 8));
        shelf.put("c", 4, 3);
        assert_eq!((shelf.get("a"), shelf.get("b"), shelf.get("c")), (None, Some(&2), Some(&3)));
        shelf.put("d", 11, 4);
        assert_eq!((shelf.get("b"), shelf.get("c"), shelf.get("d")), (None, None, None));
        assert_eq!((shelf.bytes, shelf.order.len(), shelf.things.len()), (0, 0, 0));
    }
}
