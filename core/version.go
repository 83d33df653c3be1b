package core

// Version is the version of the program; FyneApp.toml says the same.
const Version = "0.1.0"
