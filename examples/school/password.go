package main

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"

	"golang.org/x/crypto/argon2"
)

// The cost of a password: argon2id over 19 MiB, twice.
const (
	passwordTime   = 2
	passwordMemory = 19 << 10 // KiB
	passwordLength = 32
	leastPassword  = 10 // characters
)

// atOnce is how many passwords are looked at side by side, so that many logins do not
// take all memory.
var atOnce = make(chan struct{}, 2)

func stretched(password string, salt []byte) []byte {
	atOnce <- struct{}{}
	defer func() { <-atOnce }()
	return argon2.IDKey([]byte(password), salt, passwordTime, passwordMemory, 1, passwordLength)
}

// hashPassword is a password as it is kept: in the usual form of argon2id.
func hashPassword(password string) string {
	salt := make([]byte, 16)
	_, _ = rand.Read(salt) // it never fails
	b64 := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=1$%s$%s", argon2.Version, passwordMemory, passwordTime,
		b64(salt), b64(stretched(password, salt)))
}

// passwordIs reports whether a password is the one that is kept. It takes as long
// where none is.
func passwordIs(kept, password string) bool {
	var version, memory, time int
	var rest string
	salt, sum := make([]byte, 16), []byte(nil)
	if _, err := fmt.Sscanf(kept, "$argon2id$v=%d$m=%d,t=%d,p=1$%s", &version, &memory, &time,
		&rest); err == nil && len(rest) == 22+1+43 {
		salt, _ = base64.RawStdEncoding.DecodeString(rest[:22])
		sum, _ = base64.RawStdEncoding.DecodeString(rest[23:])
	}
	return subtle.ConstantTimeCompare(stretched(password, salt), sum) == 1
}
