/** Is a file on a network drive? WAL needs shared memory, which such drives do not give. */
import { readFileSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export type Storage = 'local' | 'network';

/** Linux file system magic numbers (statfs(2)): NFS, SMB, CIFS, SMB2, 9P, AFS, Ceph. */
const NETWORK_MAGIC = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400]);
const FUSE_MAGIC = 0x65735546;
const NETWORK_FUSE = /^fuse\.(sshfs|s3fs|davfs|rclone|gvfsd-fuse|glusterfs|cephfs)/;

/** `\\server\share\…`, as Windows writes network paths; a device path `\\?\C:\…` is local, but not `\\?\UNC\server\…`. */
export const isUncPath = (path: string): boolean =>
  /^(\\\\|\/\/)(?:(?![?.][\\/])[^\\/]+[\\/]|[?.][\\/]UNC[\\/])/i.test(path);

/** The system as far as it tells where a file is; tests pass another. */
interface System {
  readonly platform: NodeJS.Platform;
  /** On Windows it leads from the letter of a mapped drive to its `\\server\share`. */
  readonly realPath: (path: string) => string;
}

/** Mounts of macOS cannot be told apart from local disks: MOTCUA_STORAGE=network says it. */
export function storageOf(
  file: string,
  { platform, realPath }: System = { platform: process.platform, realPath: realpathSync.native },
): Storage {
  if (platform === 'win32')
    return isUncPath(file) || isUncPath(realFolder(file, realPath)) ? 'network' : 'local';
  return linuxStorage(resolve(file), platform);
}

/** A drive that does not answer is judged by its name. */
function realFolder(file: string, realPath: System['realPath']): string {
  const folder = dirname(resolve(file));
  try {
    return realPath(folder);
  } catch {
    return folder;
  }
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
