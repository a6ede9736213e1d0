//! Reading AKN4UN.
