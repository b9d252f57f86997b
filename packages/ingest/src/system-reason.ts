/**
 * What the system's error codes mean, for people.
 *
 * @example systemReason(Object.assign(new Error(), { code: 'ENOSPC' })) // 'the disk is full'
 */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return (code !== undefined && REASONS[code]) || (error instanceof Error ? error.message : String(error))
}

const REASONS: Readonly<Record<string, string>> = Object.freeze({
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EFBIG: 'the file grew too large for the disk',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the symbolic link leads back to itself',
  EIO: 'the disk gave a read or write error',
})
