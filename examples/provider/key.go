package main

import (
	"crypto"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/go-jose/go-jose/v4"
)

// The key of the centre, which nobody else may read, and its public half.
const (
	keyFile  = "issuer.key"
	jwksFile = "issuer.jwks.json"
)

// issuer signs for the centre.
type issuer struct {
	private ed25519.PrivateKey
	keys    jose.JSONWebKeySet // the public halves, those of earlier keys included
	name    string             // of the key that signs
	isNew   bool               // the key was made now
}

// readIssuer reads the key of a folder, and makes one where there was none yet or
// another is wanted. A folder whose public half is there and whose key is not is
// refused: it may be lost by mistake, and lie in a backup.
func readIssuer(folder string, another bool) (*issuer, error) {
	i := &issuer{}
	content, err := os.ReadFile(filepath.Join(folder, jwksFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err == nil {
		if i.keys, err = parseKeys(content); err != nil {
			return nil, fmt.Errorf("%s: %w", jwksFile, err)
		}
	}
	switch i.private, err = readKey(filepath.Join(folder, keyFile)); {
	case errors.Is(err, fs.ErrNotExist) && len(i.keys.Keys) > 0 && !another:
		return nil, refusal{text: each(saysKeyLost, filepath.Join(folder, keyFile), jwksFile)}
	case errors.Is(err, fs.ErrNotExist) || err == nil && another:
		_, i.private, err = ed25519.GenerateKey(rand.Reader)
		i.isNew = true
	}
	if err != nil {
		return nil, err
	}
	return i, i.publish()
}

// readKey reads a private key in PEM.
func readKey(path string) (ed25519.PrivateKey, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(content)
	if block == nil {
		return nil, fmt.Errorf("%s: no key in PEM", path)
	}
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	private, ok := key.(ed25519.PrivateKey)
	if err != nil || !ok {
		return nil, fmt.Errorf("%s: no Ed25519 key", path)
	}
	return private, nil
}

// pem returns the private key as its file holds it.
func (i *issuer) pem() ([]byte, error) {
	der, err := x509.MarshalPKCS8PrivateKey(i.private)
	return pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}), err
}

// publish adds the public half to the keys by which papers are checked.
func (i *issuer) publish() error {
	key, err := publicKey(i.private.Public().(ed25519.PublicKey))
	i.name = key.KeyID
	if err == nil && !slices.ContainsFunc(i.keys.Keys, func(k jose.JSONWebKey) bool { return k.KeyID == key.KeyID }) {
		i.keys.Keys = append(i.keys.Keys, key)
	}
	return err
}

// publicKey returns a public key with its thumbprint (RFC 7638) as its name.
func publicKey(public ed25519.PublicKey) (jose.JSONWebKey, error) {
	key := jose.JSONWebKey{Key: public, Algorithm: string(jose.EdDSA), Use: "sig"}
	thumbprint, err := key.Thumbprint(crypto.SHA256)
	key.KeyID = base64.RawURLEncoding.EncodeToString(thumbprint)
	return key, err
}

// jwks returns the public halves as their file holds them.
func (i *issuer) jwks() ([]byte, error) {
	content, err := json.MarshalIndent(i.keys, "", "  ")
	return append(content, '\n'), err
}

// parseKeys reads a set of public keys. It refuses one with a private key in it, and
// keys of any other kind than the centre's.
func parseKeys(content []byte) (jose.JSONWebKeySet, error) {
	var keys jose.JSONWebKeySet
	if err := json.Unmarshal(content, &keys); err != nil {
		return keys, err
	}
	for _, key := range keys.Keys {
		if _, ok := key.Key.(ed25519.PublicKey); !ok {
			return keys, fmt.Errorf("key %q is no public Ed25519 key", key.KeyID)
		}
	}
	if len(keys.Keys) == 0 {
		return keys, errors.New("no keys")
	}
	return keys, nil
}

// sign returns the compact form of a signed text. The credentials name their key;
// the statement of a QR code has no room for that.
func (i *issuer) sign(payload any, named bool) (string, error) {
	content, err := json.Marshal(payload)
	if err != nil {
		return "", err
	}
	options := &jose.SignerOptions{}
	if named {
		options.WithType("JWT").WithHeader("kid", i.name)
	}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.EdDSA, Key: i.private}, options)
	if err != nil {
		return "", err
	}
	signed, err := signer.Sign(content)
	if err != nil {
		return "", err
	}
	return signed.CompactSerialize()
}

// did returns the name of the centre, which is its key: whoever has the name can
// check what it signed.
func (i *issuer) did() string { return didOf(i.private.Public().(ed25519.PublicKey)) }

// didOf returns a key as a did:key.
func didOf(public ed25519.PublicKey) string {
	return "did:key:z" + base58(append([]byte{0xED, 0x01}, public...))
}

// urn returns a name that is always the same for the same words and centre, whatever
// key it signs with.
func (i *issuer) urn(kind string, entry int) string {
	sum := sha256.Sum256([]byte(i.keys.Keys[0].KeyID + " " + kind + " " + strconv.Itoa(entry)))
	sum[6], sum[8] = sum[6]&0x0F|0x80, sum[8]&0x3F|0x80 // version 8 of RFC 9562
	text := hex.EncodeToString(sum[:16])
	return "urn:uuid:" + text[:8] + "-" + text[8:12] + "-" + text[12:16] + "-" + text[16:20] + "-" + text[20:]
}

// base58 writes bytes as did:key does: no 0, O, I nor l.
func base58(content []byte) string {
	const digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	n := new(big.Int).SetBytes(content)
	var text []byte
	for rest := new(big.Int); n.Sign() > 0; {
		n.DivMod(n, big.NewInt(int64(len(digits))), rest)
		text = append(text, digits[rest.Int64()])
	}
	slices.Reverse(text)
	return string(text)
}
