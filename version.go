package qagida

// Version is the version of this module. A receipt of a decision records it, so
// that one made by other code can be told.
const Version = "0.1.0"
