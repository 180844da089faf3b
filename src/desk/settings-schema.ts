/** The schema of `motcua.yaml`, for editors. What a run makes of the settings is told by `help environment`. Pure. */
import type { Shape } from '#kit/shape.js';
import { STORAGES, settingHelp } from './words.js';

const LEVELS = ['off', 'note', 'warning', 'error'];

const ENTRIES: Readonly<Record<keyof typeof settingHelp, Shape>> = {
  db: { type: 'string' },
  lang: { enum: ['vi', 'en'] },
  today: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  actor: { type: 'string' },
  storage: { enum: STORAGES },
  busy_timeout: { type: ['string', 'number'], minimum: 0, maximum: 3600 },
  month_starts: { type: ['string', 'integer'], minimum: 1, maximum: 28 },
  rules: { type: 'object', additionalProperties: { enum: LEVELS } },
};

export const settingsSchema = (lang: 'vi' | 'en'): Shape => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: { vi: 'Cài đặt của motcua (motcua.yaml)', en: 'Settings of motcua (motcua.yaml)' }[lang],
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(ENTRIES).map(([key, schema]) => [
      key,
      { description: settingHelp[key as keyof typeof settingHelp][lang], ...schema },
    ]),
  ),
});
