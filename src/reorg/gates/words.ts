/** What the gates say: each with its day, its unit and a remedy. */
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import type { Gallery, Lang, Words } from '#lang/words.js';
import type { QuotaKind } from '#org/quota.js';
import { employmentNames } from '#org/words.js';
import { type GateFailure, type GateName, gateId } from '../gate-model.js';

/** Kinds of gates, as a table names them. */
export const gateNames: Words<GateName> = {
  'open-children': { vi: 'Đơn vị trực thuộc còn hoạt động', en: 'Units below still open' },
  'left-behind': { vi: 'Còn người ở đơn vị đã đóng', en: 'People left in a closed unit' },
  'two-places': { vi: 'Một người ở hai đơn vị', en: 'One person in two units' },
  'dates-outside-lives': { vi: 'Ngày ngoài thời gian hoạt động', en: 'Days outside the life of a unit' },
  continuity: { vi: 'Tiếp nhận liên tục', en: 'Continuity of reception' },
  leadership: { vi: 'Lãnh đạo chi nhánh', en: 'Leadership of branches' },
  quota: { vi: 'Định mức', en: 'Quota' },
  'no-desk': { vi: 'Hồ sơ không có nơi nhận', en: 'Dossiers without a desk' },
  'desk-undivided': { vi: 'Hồ sơ chưa chia được nơi nhận', en: 'Dossiers that cannot be divided' },
  'transfer-restricted': { vi: 'Người chưa được điều động', en: 'People who may not be transferred' },
  'secondment-term': { vi: 'Thời hạn biệt phái', en: 'Term of secondment' },
  requirement: { vi: 'Yêu cầu của dự thảo', en: 'Requirement of the scenario' },
  condition: { vi: 'Điều kiện phải xác nhận', en: 'Condition to be confirmed' },
};

export const gateWords = {
  'open-children': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" đóng từ {day} nhưng đơn vị trực thuộc "{child}" vẫn còn hoạt động.',
    en: 'Unit "{unit}" closes on {day} while "{child}" below it stays open.',
    fix: {
      vi: 'Đưa "{child}" vào merge:, hoặc chuyển sang đơn vị khác trước',
      en: 'Merge "{child}" too, or move it under another unit first',
    },
  },
  'left-behind': {
    severity: 'error',
    vi: 'Cán bộ "{staff}" còn được phân công tại đơn vị "{unit}" sau ngày đóng {day}.',
    en: 'Member of staff "{staff}" would still be posted to "{unit}" after it closes on {day}.',
    fix: {
      vi: 'Kiểm tra quá trình công tác: motcua staff show {staff}',
      en: 'Look at the postings: motcua staff show {staff}',
    },
  },
  'two-places': {
    severity: 'error',
    vi: 'Ngày {day}, cán bộ "{staff}" có hai phân công chính cùng lúc (một nơi là "{unit}").',
    en: 'On {day} member of staff "{staff}" has two main postings at once (one of them at "{unit}").',
    fix: {
      vi: 'Sửa quá trình công tác trước khi lập phương án: motcua staff show {staff}',
      en: 'Correct the postings before planning: motcua staff show {staff}',
    },
  },
  'no-desk': {
    severity: 'error',
    vi: 'Đơn vị "{unit}" kết thúc từ {day} không có đơn vị kế thừa, trong khi còn hồ sơ đang giải quyết tại đó.',
    en: 'Unit "{unit}" closes on {day} without a successor while dossiers lie open there.',
    fix: {
      vi: 'Nhập "{unit}" vào một đơn vị bằng merge: thay cho close:; xem hồ sơ: motcua dossier list --unit {unit}',
      en: 'Merge "{unit}" into a unit instead of closing it; see the dossiers: motcua dossier list --unit {unit}',
    },
  },
  'transfer-restricted': {
    severity: 'error',
    vi: 'Cán bộ "{staff}" thuộc diện không được điều động vào ngày {day}; phương án đưa đến "{unit}".',
    en: 'Member of staff "{staff}" may not be transferred on {day}; the plan sends them to "{unit}".',
    fix: {
      vi: 'Để chuyển theo đơn vị (thêm vào pin:); chỉ khi có văn bản đồng ý: motcua reorg plan --accept "{id}=LY_DO"',
      en: 'Let the person follow their unit (add to pin:); only with written consent: motcua reorg plan --accept "{id}=REASON"',
    },
  },
  'secondment-term': {
    severity: 'error',
    vi: 'Biệt phái cán bộ "{staff}" đến "{unit}" kéo dài quá 3 năm (từ {day}).',
    en: 'The secondment of "{staff}" to "{unit}" lasts more than 3 years (from {day}).',
    fix: {
      vi: 'Rút ngắn until; trường hợp luật chuyên ngành cho phép: motcua reorg plan --accept "{id}=LY_DO"',
      en: 'Shorten until; where a special law allows it: motcua reorg plan --accept "{id}=REASON"',
    },
  },
  condition: {
    severity: 'error',
    vi: 'Điều kiện phải được xác nhận trước khi thực hiện: {said}',
    en: 'Somebody must confirm before the plan is applied: {said}',
    fix: {
      vi: 'Khi đã đạt: motcua reorg plan --accept "{id}=NGƯỜI_XÁC_NHẬN"',
      en: 'Once it holds: motcua reorg plan --accept "{id}=WHO_CONFIRMED_IT"',
    },
  },
  continuity: {
    severity: 'error',
    vi: 'Lĩnh vực "{field}" ({areas}) {span} không nơi nào tiếp nhận: {why}. Trước đó tiếp nhận tại: {former}.',
    en: 'Field "{field}" ({areas}) is received nowhere {span}: {why}. It was received at: {former}.',
    fix: { vi: '{remedy}', en: '{remedy}' },
  },
  'thin-cover': {
    severity: 'warning',
    vi: 'Lĩnh vực "{field}" tại "{unit}" ({areas}) {span} chỉ có {count} người tiếp nhận được ({staff}), không đủ để vắng {spare} người mà vẫn tiếp nhận.',
    en: 'Field "{field}" at "{unit}" ({areas}): people who can receive it {span}: {count} ({staff}), too few to go on when {spare} are absent.',
    fix: {
      vi: 'Bố trí hoặc bồi dưỡng thêm người cho lĩnh vực này: motcua staff list --field "{field}"',
      en: 'Send or train somebody else for this field: motcua staff list --field "{field}"',
    },
  },
  leadership: {
    severity: 'error',
    vi: 'Chi nhánh "{unit}" {span} {state}.',
    en: 'Branch "{unit}" {span}: {state}.',
    fix: { vi: '{remedy}', en: '{remedy}' },
  },
  quota: {
    severity: 'error',
    vi: 'Đơn vị "{unit}" {span} {state}.',
    en: 'Unit "{unit}" {span}: {state}.',
    fix: { vi: '{remedy}', en: '{remedy}' },
  },
  'dates-outside-lives': {
    severity: 'error',
    vi: 'Ngày {day}, đơn vị "{unit}" {state}.',
    en: 'On {day} unit "{unit}" {state}.',
    fix: { vi: '{remedy}', en: '{remedy}' },
  },
} as const satisfies Gallery;

/** Why nobody receives at the unit that ought to. `{unit}` is that unit. */
const CAUSES = {
  people: {
    vi: 'tại "{unit}" không ai vừa có chuyên môn này vừa được giao tiếp nhận',
    en: 'at "{unit}" nobody is competent for it and receives',
  },
  unrecorded: {
    vi: 'tại "{unit}" không còn ai tiếp nhận, mà chuyên môn của những người làm trước đó chưa được ghi',
    en: 'at "{unit}" nobody receives any more, and what those before are competent for is not recorded',
  },
  scope: {
    vi: 'phạm vi của "{unit}" không có lĩnh vực hoặc địa bàn này',
    en: 'the scope of "{unit}" lacks the field or the area',
  },
  closed: {
    vi: '"{unit}" không hoạt động và không có đơn vị kế thừa',
    en: '"{unit}" is not open and nothing succeeds it',
  },
} satisfies Words<string>;

const REMEDIES: Words<keyof typeof CAUSES> = {
  people: {
    vi: 'Bố trí tại "{unit}" người có lĩnh vực này và nhiệm vụ tiếp nhận (staff: appoint, lend, rules), hoặc kéo dài parallel_until; tìm người: motcua staff list --field "{field}"',
    en: 'Send somebody with this field and the task of receiving to "{unit}" (staff: appoint, lend, rules), or move parallel_until; find them: motcua staff list --field "{field}"',
  },
  unrecorded: {
    vi: 'Ghi lĩnh vực chuyên môn ở cột "Lĩnh vực" (motcua staff import), hoặc để người tiếp nhận ở lại "{unit}"',
    en: 'Record what people are competent for in the column "fields" (motcua staff import), or leave somebody at "{unit}"',
  },
  scope: {
    vi: 'Thêm vào fields, areas của "{unit}" trong dự thảo (bỏ trống là kế thừa đơn vị cũ); đơn vị đang hoạt động không kế thừa: motcua org apply với cùng ngày hiệu lực',
    en: 'Add it to fields and areas of "{unit}" in the scenario (left out, they are inherited); for a unit that exists and inherits nothing: motcua org apply from the same day',
  },
  closed: {
    vi: 'Nhập "{unit}" vào một đơn vị bằng merge: thay cho close:',
    en: 'Merge "{unit}" into a unit instead of closing it',
  },
};

export type Cause = keyof typeof CAUSES;

const isCause = (why: string | undefined): why is Cause => why !== undefined && Object.hasOwn(CAUSES, why);

/** The cause and the remedy of a failure of continuity. */
export function sayCause(failure: GateFailure): { readonly why: Bilingual; readonly remedy: Bilingual } {
  const cause = isCause(failure.why) ? failure.why : 'people';
  return { why: withNames(CAUSES[cause], failure), remedy: remedyOf(REMEDIES[cause], failure) };
}

/** What is wrong with a unit, and what to do about it. */
interface Said {
  readonly state: Bilingual;
  readonly remedy: Bilingual;
}

const saidOf = (state: Bilingual, remedy: Bilingual, failure: GateFailure): Said => ({
  state: withNames(state, failure),
  remedy: remedyOf(remedy, failure),
});

const APPOINT: Bilingual = {
  vi: 'Bổ nhiệm, hoặc giao phụ trách (acting: có), một người ở appoint: của dự thảo',
  en: 'Appoint somebody, acting at least (acting: yes), under appoint: of the scenario',
};

export function sayLeaders(failure: GateFailure): Said {
  if (failure.why === 'missing') {
    return saidOf({ vi: 'không có giám đốc', en: 'no director' }, APPOINT, failure);
  }
  if (failure.why === 'acting') {
    return saidOf(
      {
        vi: 'do người phụ trách điều hành, chưa có giám đốc được bổ nhiệm',
        en: 'led by an acting director',
      },
      { vi: 'Bổ nhiệm giám đốc khi đủ điều kiện', en: 'Appoint a director when it can be done' },
      failure,
    );
  }
  const state: Bilingual =
    failure.who === 'director'
      ? { vi: 'có {found} giám đốc, tối đa {limit}', en: '{found} directors, at most {limit} allowed' }
      : {
          vi: 'có {found} phó giám đốc, tối đa {limit}',
          en: '{found} deputy directors, at most {limit} allowed',
        };
  const remedy = {
    vi: 'Bố trí bớt sang đơn vị khác (rules, appoint), hoặc cho thôi giữ chức vụ (do sắp xếp tổ chức); xem: motcua staff list --unit {unit}',
    en: 'Send some elsewhere (rules, appoint), or relieve them by reason of the reorganisation; see motcua staff list --unit {unit}',
  };
  return saidOf(state, remedy, failure);
}

export function sayQuota(failure: GateFailure): Said {
  if (failure.who === 'below') {
    const state = {
      vi: 'được giao {limit}, nhưng định mức các đơn vị trực thuộc cộng lại là {found}',
      en: 'a quota of {limit}, while those directly below it add up to {found}',
    };
    const remedy = {
      vi: 'Giảm quota của đơn vị trực thuộc trong dự thảo, hoặc điều chỉnh số được giao: motcua org apply',
      en: 'Lower the quotas below it in the scenario, or raise its own: motcua org apply',
    };
    return saidOf(state, remedy, failure);
  }
  const kind = employmentNames[failure.who as QuotaKind];
  const state = {
    vi: `có {found} người tính vào định mức, được giao {limit} (${kind.vi})`,
    en: `{found} people on a quota of {limit} (${kind.en})`,
  };
  const remedy = {
    vi: 'Nâng quota trong dự thảo, hoặc bố trí bớt sang đơn vị khác; xem trước và sau: motcua reorg show plan.json --by quota',
    en: 'Raise quota in the scenario, or send some elsewhere; before and after: motcua reorg show plan.json --by quota',
  };
  return saidOf(state, remedy, failure);
}

/** These cannot be put up with: what would be written would contradict itself. */
export function sayOutside({ who, why }: GateFailure): Said {
  if (why === 'parent') {
    return {
      state: {
        vi: `trực thuộc "${who}" khi "${who}" không hoạt động`,
        en: `hangs under "${who}", which is not open`,
      },
      remedy: {
        vi: 'Sửa parent hoặc ngày trong dự thảo',
        en: 'Correct the parent or the day in the scenario',
      },
    };
  }
  if (why === 'lineage') {
    return {
      state: {
        vi: 'không hoạt động vào ngày được ghi trong quá trình thay đổi đơn vị',
        en: 'is not open on the day that its lineage gives',
      },
      remedy: {
        vi: 'Sửa effective hoặc parallel_until trong dự thảo',
        en: 'Correct effective or parallel_until in the scenario',
      },
    };
  }
  return {
    state: {
      vi: `không hoạt động, nhưng cán bộ "${who}" vẫn được phân công tại đó`,
      en: `is not open, yet "${who}" is posted there`,
    },
    remedy: {
      vi: `Sửa quá trình công tác trước khi lập phương án: motcua staff show ${who}`,
      en: `Correct the postings before planning: motcua staff show ${who}`,
    },
  };
}

function withNames({ vi, en }: Bilingual, { unit, field, found = 0, limit = 0 }: GateFailure): Bilingual {
  const name = (text: string, lang: Lang) =>
    text
      .replaceAll('{unit}', unit)
      .replaceAll('{field}', field ?? '')
      .replaceAll('{found}', formatInteger(found, lang))
      .replaceAll('{limit}', formatInteger(limit, lang));
  return { vi: name(vi, 'vi'), en: name(en, 'en') };
}

/** Was it so before, at a unit that the plan has nothing to do with? */
const isLeftAlone = (failure: GateFailure): boolean =>
  'weight' in failure && failure.weight === 'note' && failure.why !== 'acting';

const LEFT_ALONE: Bilingual = {
  vi: 'Đã như vậy từ trước, phương án không động đến đơn vị này; xử lý riêng, xem: motcua org check',
  en: 'It was so before and the plan leaves this unit alone; settle it apart, see motcua org check',
};

/** What bars the plan may be put up with instead, for a reason; what does not needs no more than a remedy. */
function remedyOf(words: Bilingual, failure: GateFailure): Bilingual {
  const { vi, en } = withNames(isLeftAlone(failure) ? LEFT_ALONE : words, failure);
  if ('weight' in failure) return { vi, en };
  const accept = (reason: string) => `motcua reorg plan --accept "${gateId(failure)}=${reason}"`;
  return {
    vi: `${vi}; chấp nhận có lý do: ${accept('LY_DO')}`,
    en: `${en}; to put up with it: ${accept('REASON')}`,
  };
}
