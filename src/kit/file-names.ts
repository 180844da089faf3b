/** Names of files for units: what every system takes, the same on every run, none twice. Pure. */

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Characters that stand in no name on Windows; a colon would write into a hidden part of another file. */
const FORBIDDEN = /[<>:"|?*]/;

/** Does Windows refuse such a file, whatever the folder? */
export const isForbiddenName = (name: string): boolean => FORBIDDEN.test(name) || DEVICE.test(name);

/** In the order given; where two would fall together on a disk that does not tell cases apart, the later is numbered. */
export function toFileNames(codes: readonly string[]): string[] {
  const taken = new Set<string>();
  return codes.map((code) => {
    const base = toFileName(code);
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}~${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function toFileName(code: string): string {
  const plain = code.replace(/[^A-Za-z0-9._+-]/g, '_').replace(/^[.-]+|\.+$/g, '_');
  return DEVICE.test(plain) || plain === '' ? `_${plain}` : plain.slice(0, 100);
}
