/** Values of a catalogue's cells, from the spellings that offices use to ours; undefined is "not a value of that kind". */
import { remember } from '#kit/remember.js';
import { parseYesNo } from '#kit/values.js';
import { fold, tidy } from '#kit/vietnamese.js';
import { LEVELS, type Level, type OnlineLevel, type Status, type YesNo } from '../model.js';

const LEVEL_WORDS: Readonly<Record<string, Level>> = {
  ...{ central: 'central', 'cap bo': 'central', bo: 'central', 'trung uong': 'central' },
  ...{ 'cap trung uong': 'central', 'bo, nganh': 'central', 'bo, co quan ngang bo': 'central' },
  ...{
    province: 'province',
    'cap tinh': 'province',
    tinh: 'province',
    'cap thanh pho': 'province',
    so: 'province',
  },
  ...{ district: 'district', 'cap huyen': 'district', huyen: 'district', 'quan, huyen': 'district' },
  ...{ commune: 'commune', 'cap xa': 'commune', xa: 'commune', 'cap phuong': 'commune' },
  ...{ general: 'general', 'ap dung chung': 'general', 'tthc ap dung chung': 'general', chung: 'general' },
  ...{
    vertical: 'vertical',
    'nganh doc': 'vertical',
    'co quan nganh doc': 'vertical',
    'cap nganh doc': 'vertical',
  },
  ...{ other: 'other', 'co quan khac': 'other', khac: 'other' },
};

/** `Cấp Bộ, Cấp Tỉnh` → central, province; undefined when a part is no level. */
export const parseLevels = remember(readLevels);

function readLevels(text: string): readonly Level[] | undefined {
  const levels = new Set<Level>();
  for (const part of text.split(/[,;/\n+]|\s(?:và|&)\s/u)) {
    const word = fold(part);
    const level = Object.hasOwn(LEVEL_WORDS, word) ? LEVEL_WORDS[word] : undefined;
    if (level !== undefined) levels.add(level);
    else if (word !== '') return undefined;
  }
  return LEVELS.filter((level) => levels.has(level));
}

/** Old levels 4, 3 and 2 map to today's three (domain.md 5.1). */
const ONLINE_WORDS: Readonly<Record<string, OnlineLevel>> = {
  ...{ full: 'full', 'toan trinh': 'full', 'truc tuyen toan trinh': 'full', 'dvc toan trinh': 'full' },
  ...{
    'dvctt toan trinh': 'full',
    'dich vu cong truc tuyen toan trinh': 'full',
    '4': 'full',
    'muc do 4': 'full',
  },
  ...{
    partial: 'partial',
    'mot phan': 'partial',
    'truc tuyen mot phan': 'partial',
    'dvc mot phan': 'partial',
  },
  ...{ 'dvctt mot phan': 'partial', 'dich vu cong truc tuyen mot phan': 'partial', '3': 'partial' },
  ...{ 'muc do 3': 'partial', information: 'information', 'cung cap thong tin': 'information' },
  ...{
    'cung cap thong tin truc tuyen': 'information',
    'dich vu cung cap thong tin truc tuyen': 'information',
  },
  ...{ 'thong tin': 'information', '2': 'information', 'muc do 2': 'information' },
};

export const parseOnline = remember((text): OnlineLevel | undefined => lookUp(ONLINE_WORDS, text));

const STATUS_WORDS: Readonly<Record<string, Status>> = {
  ...{ new: 'new', moi: 'new', 'moi ban hanh': 'new', 'ban hanh moi': 'new', 'duoc ban hanh moi': 'new' },
  ...{ 'duoc bo sung': 'new', 'bo sung': 'new', 'tthc moi ban hanh': 'new' },
  ...{
    amended: 'amended',
    'sua doi': 'amended',
    'sua doi, bo sung': 'amended',
    'sua doi bo sung': 'amended',
  },
  ...{ 'duoc sua doi, bo sung': 'amended', 'cong khai sua doi bo sung': 'amended', 'chuan hoa': 'amended' },
  ...{ 'duoc chuan hoa': 'amended', 'cong khai sua doi, bo sung': 'amended' },
  ...{ replaced: 'replaced', 'thay the': 'replaced', 'duoc thay the': 'replaced' },
  ...{ abolished: 'abolished', 'bai bo': 'abolished', 'bi bai bo': 'abolished', 'het hieu luc': 'abolished' },
  ...{ 'huy bo': 'abolished', 'bai bo/het hieu luc': 'abolished', 'bi huy bo': 'abolished' },
  ...{
    published: 'published',
    'cong khai': 'published',
    'da cong khai': 'published',
    'con hieu luc': 'published',
  },
  ...{ 'dang co hieu luc': 'published', 'co hieu luc': 'published', 'dang ap dung': 'published' },
};

export const parseStatus = remember((text): Status | undefined => lookUp(STATUS_WORDS, text));

export function parseMark(text: string): YesNo | undefined {
  if (text === '') return '';
  const answer = parseYesNo(text);
  return answer === undefined ? undefined : answer ? 'yes' : 'no';
}

/** One agency a line, or by semicolon: names hold commas (`… về trật tự, xã hội`). */
export const splitAgencies = remember((text): readonly string[] =>
  text
    .split(/[\n;]/)
    .map((part) => tidy(part).replace(/^[-+•*]\s*/u, ''))
    .filter((part) => part !== ''),
);

/** Each agency once. */
export const parseAgencies = (text: string): readonly string[] => {
  const all = splitAgencies(text);
  return all.length < 2 ? all : [...new Set(all)];
};

function lookUp<T>(words: Readonly<Record<string, T>>, text: string): T | undefined {
  const word = fold(text).replace(/[.:]+$/, '');
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
