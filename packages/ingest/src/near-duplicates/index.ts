export { BANDS, bandsOf } from './bands.ts'
export { type Copy, CopyIndex } from './copy-index.ts'
export { COPY_SIMILARITY, isCopy, SIGNATURE_BYTES, signatureOf, similarity } from './signature.ts'
