/** VNI-Windows text. */
export const decodeVni = (text: string): string => text;
