/** Is a file on a network drive? WAL needs shared memory, which such drives do not give. */
import { readFileSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export type Storage = 'local' | 'network';

/** Linux file system magic numbers (statfs(2)): NFS, SMB, CIFS, SMB2, 9P, AFS, Ceph. */
const NETWORK_MAGIC = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400]);
const FUSE_MAGIC = 0x65735546;
const NETWORK_FUSE = /^fuse\.(sshfs|s3fs|davfs|rclone|gvfsd-fuse|glusterfs|cephfs)/;

/** `\\server\share\…`, as Windows writes network paths; a device path `\\?\C:\…` is local. */
export const isUncPath = (path: string): boolean => /^(\\\\|\/\/)(?![?.][\\/])[^\\/]+[\\/]/.test(path);

/** Mapped Windows drives and macOS mounts cannot be told apart from local ones: MOTCUA_STORAGE=network says it. */
export function storageOf(file: string, platform: NodeJS.Platform = process.platform): Storage {
  const path = resolve(file);
  if (isUncPath(file) || isUncPath(path))
    return platform === 'win32' ? 'network' : linuxStorage(path, platform);
  return linuxStorage(path, platform);
}

function linuxStorage(path: string, platform: NodeJS.Platform): Storage {
  if (platform !== 'linux') return 'local';
  const folder = dirname(path);
  const magic = statfsSync(folder).type >>> 0;
  if (magic === FUSE_MAGIC) return isNetworkFuse(folder) ? 'network' : 'local';
  return NETWORK_MAGIC.has(magic) ? 'network' : 'local';
}

function isNetworkFuse(folder: string): boolean {
  const mounts = readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const holding = mounts
    .filter(
      ([, point]) =>
        point !== undefined && (folder === point || folder.startsWith(`${point.replace(/\/$/, '')}/`)),
    )
    .sort((a, b) => (b[1]?.length ?? 0) - (a[1]?.length ?? 0))[0];
  return NETWORK_FUSE.test(holding?.[2] ?? '');
}
