/** What the room of reorganisation says. */
import { defineFindings, type Words } from '#lang/words.js';
import { afterWords } from './after/words.js';
import { allocateWords } from './allocate/words.js';
import { documentWords } from './document/words.js';
import { gateWords } from './gates/words.js';
import type { ReadTable } from './model.js';
import { newWords } from './new/words.js';
import { scenarioWords } from './scenario/words.js';
import { yamlWords } from './scenario/yaml-words.js';
import { splitWords } from './split/words.js';

export const reorgFindings = defineFindings('reorg', {
  ...yamlWords,
  ...scenarioWords,
  ...splitWords,
  ...newWords,
  ...allocateWords,
  ...documentWords,
  ...afterWords,

  // Gates
  ...gateWords,
  'gate-accepted': {
    severity: 'note',
    vi: 'Điều kiện "{gate}" được chấp nhận, lý do: {reason}',
    en: 'Gate "{gate}" is accepted, for this reason: {reason}',
    fix: {
      vi: 'Lý do nằm trong phương án và được ký cùng phương án',
      en: 'The reason is part of the plan and is signed with it',
    },
  },
  'accepted-nothing': {
    severity: 'error',
    vi: 'Không có điều kiện bắt buộc nào chưa đạt mang mã "{gate}".',
    en: 'No failing gate bears the id "{gate}".',
    fix: {
      vi: 'Xem mã trong danh sách điều kiện chưa đạt: motcua reorg show plan.json',
      en: 'See the ids among the gates that do not hold: motcua reorg show plan.json',
    },
  },
  'not-acceptable': {
    severity: 'error',
    vi: 'Điều kiện "{gate}" phải đạt, không chấp nhận ngoại lệ được.',
    en: 'Gate "{gate}" must hold and cannot be accepted.',
    fix: { vi: 'Sửa dự thảo hoặc dữ liệu', en: 'Mend the scenario or the data' },
  },
  'bad-acceptance': {
    severity: 'error',
    vi: '"{value}" không đúng dạng MÃ_ĐIỀU_KIỆN=LÝ_DO.',
    en: '"{value}" is not of the form GATE=REASON.',
    fix: {
      vi: 'Ví dụ: --accept "secondment-term/CN-TH/CB01/2028-03-01=theo 12/TB-UBND"',
      en: 'For example: --accept "secondment-term/CN-TH/CB01/2028-03-01=by 12/TB-UBND"',
    },
  },
  'leaders-follow': {
    severity: 'note',
    vi: '{count} người giữ chức vụ lãnh đạo chuyển theo đơn vị với chức vụ đang giữ, vào {units}; phương án này không bổ nhiệm lại và cũng không cho những người này thôi giữ chức vụ.',
    en: 'Leaders who follow their unit with the position they hold: {count}, into {units}. This plan neither appoints nor relieves them.',
    fix: {
      vi: 'Bổ nhiệm, hoặc cho thôi giữ chức vụ (do sắp xếp tổ chức), bằng quyết định riêng',
      en: 'Appoint them, or relieve them by reason of the reorganisation, with decisions of their own',
    },
  },
  'gates-open': {
    severity: 'error',
    vi: 'Phương án còn {count} điều kiện bắt buộc chưa đạt; không thực hiện được.',
    en: 'The plan has {count} open gates and cannot be applied.',
    fix: {
      vi: 'Xử lý từng điều kiện được nêu rồi lập lại: motcua reorg plan',
      en: 'Settle each of those named and plan again: motcua reorg plan',
    },
  },

  // The plan as a file
  'not-a-plan': {
    severity: 'error',
    vi: 'Tệp không phải một phương án: cần tệp JSON do motcua reorg plan ghi ra, nhưng đây là {found}.',
    en: 'The file is not a plan: a JSON file that motcua reorg plan wrote is expected, and this is {found}.',
    fix: {
      vi: 'Lập phương án: motcua reorg plan DU_THAO.yaml -o plan.json',
      en: 'Make one: motcua reorg plan SCENARIO.yaml -o plan.json',
    },
  },
  'plan-version': {
    severity: 'error',
    vi: 'Phương án thuộc phiên bản {found}, chương trình này đọc phiên bản {known}.',
    en: 'The plan is of version {found}; this program reads version {known}.',
    fix: {
      vi: 'Lập lại phương án từ dự thảo: motcua reorg plan DU_THAO.yaml -o plan.json',
      en: 'Make the plan anew from its scenario: motcua reorg plan SCENARIO.yaml -o plan.json',
    },
  },
  'plan-edited': {
    severity: 'error',
    vi: 'Phương án đã bị sửa sau khi lập: mã ghi trong tệp {stated}, mã tính lại {actual}.',
    en: 'The plan was edited after it was made: it states hash {stated}, its content has {actual}.',
    fix: {
      vi: 'Không sửa tệp phương án; sửa dự thảo rồi chạy lại motcua reorg plan',
      en: 'Never edit a plan; edit the scenario and run motcua reorg plan again',
    },
  },

  // Applying
  'confirm-too-short': {
    severity: 'error',
    vi: 'Mã xác nhận "{value}" quá ngắn; cần ít nhất {length} ký tự đầu của mã phương án.',
    en: 'The confirmation "{value}" is too short; give at least the first {length} characters of the hash.',
    fix: { vi: 'Xem mã phương án: motcua reorg show {file}', en: 'See the hash: motcua reorg show {file}' },
  },
  'wrong-confirmation': {
    severity: 'error',
    vi: 'Mã xác nhận "{value}" không phải mã của phương án này; chưa thực hiện gì.',
    en: 'The confirmation "{value}" is not the hash of this plan; nothing was done.',
    fix: {
      vi: 'Xem lại phương án đang cầm: motcua reorg show {file}',
      en: 'Look at the plan in hand: motcua reorg show {file}',
    },
  },
  'other-database': {
    severity: 'error',
    vi: 'Phương án được lập trên cơ sở dữ liệu khác, hoặc dữ liệu đã được thay từ khi lập: {count} trong {read} dòng mà phương án đã đọc không có ở đây hoặc đã khác; dưới đây nêu {shown} dòng.',
    en: 'The plan was made on another database, or on data that were replaced since: {count} of the {read} rows that it read are not here or differ. Named below: {shown}.',
    fix: {
      vi: 'Kiểm tra --db có đúng cơ sở dữ liệu không; nếu đúng thì lập lại: motcua reorg plan',
      en: 'See whether --db names the right database; if it does, plan again: motcua reorg plan',
    },
  },
  'many-rows-differ': {
    severity: 'error',
    vi: 'Phương án không còn khớp dữ liệu: {count} dòng đã khác từ khi lập; dưới đây nêu {shown} dòng đầu.',
    en: 'The plan no longer fits the data: {count} rows differ since it was made. The first {shown} are named below.',
    fix: {
      vi: 'Lập lại, giữ những gì còn đúng: motcua reorg plan DU_THAO.yaml --keep PHUONG_AN_CU.json -o PHUONG_AN_MOI.json',
      en: 'Plan again, keeping what still holds: motcua reorg plan SCENARIO.yaml --keep OLD.json -o NEW.json',
    },
  },
  'row-changed': {
    severity: 'error',
    vi: 'Phương án không còn khớp dữ liệu: {row} "{key}" đã thay đổi sau khi lập.',
    en: 'The plan no longer fits the data: {row} "{key}" has changed since it was made.',
    fix: {
      vi: 'Lập lại, giữ những gì còn đúng: motcua reorg plan DU_THAO.yaml --keep PHUONG_AN_CU.json -o PHUONG_AN_MOI.json',
      en: 'Plan again, keeping what still holds: motcua reorg plan SCENARIO.yaml --keep OLD.json -o NEW.json',
    },
  },
  'row-missing': {
    severity: 'error',
    vi: 'Phương án không còn khớp dữ liệu: {row} "{key}" không còn trong phạm vi phương án.',
    en: 'The plan no longer fits the data: {row} "{key}" is no longer within its scope.',
    fix: {
      vi: 'Lập lại, giữ những gì còn đúng: motcua reorg plan DU_THAO.yaml --keep PHUONG_AN_CU.json -o PHUONG_AN_MOI.json',
      en: 'Plan again, keeping what still holds: motcua reorg plan SCENARIO.yaml --keep OLD.json -o NEW.json',
    },
  },
  'row-new': {
    severity: 'error',
    vi: 'Phương án không còn khớp dữ liệu: {row} "{key}" mới có trong phạm vi phương án sau khi lập.',
    en: 'The plan no longer fits the data: {row} "{key}" has come into its scope since it was made.',
    fix: {
      vi: 'Lập lại, giữ những gì còn đúng: motcua reorg plan DU_THAO.yaml --keep PHUONG_AN_CU.json -o PHUONG_AN_MOI.json',
      en: 'Plan again, keeping what still holds: motcua reorg plan SCENARIO.yaml --keep OLD.json -o NEW.json',
    },
  },
  'already-applied': {
    severity: 'note',
    vi: 'Phương án {hash} đã được thực hiện (thay đổi số {change}); lần này không thay đổi gì.',
    en: 'Plan {hash} has been applied already (change {change}); nothing was changed this time.',
    fix: { vi: 'Muốn rút lại: motcua undo {change}', en: 'To take it back: motcua undo {change}' },
  },
});

/** Rows as people call them; the key follows. */
export const rowNames: Words<ReadTable> = {
  unit: { vi: 'đơn vị', en: 'unit' },
  unit_version: { vi: 'nội dung của đơn vị', en: 'version of the unit' },
  lineage: { vi: 'quá trình thay đổi đơn vị', en: 'lineage' },
  staff: { vi: 'nhân sự', en: 'person' },
  posting: { vi: 'quá trình công tác', en: 'posting' },
  area: { vi: 'địa bàn', en: 'area' },
  count: { vi: 'số nhân sự', en: 'headcount' },
};

export const reorgHelp = {
  reorg: { vi: 'Phương án sắp xếp lại', en: 'Reorganisation: plan, show, apply' },
  plan: {
    vi: 'Tính phương án chi tiết (chưa ghi dữ liệu)',
    en: 'Work a scenario out into a plan; writes nothing to the database',
  },
  scenarioFile: { vi: 'tệp dự thảo phương án (YAML)', en: 'scenario file (YAML)' },
  show: { vi: 'Xem phương án', en: 'Show a plan' },
  planFile: { vi: 'tệp phương án (JSON)', en: 'plan file (JSON)' },
  by: {
    vi: 'xếp theo chi nhánh, đơn vị cũ, người, hình thức, điều kiện bắt buộc, hoặc định mức trước và sau phương án',
    en: 'order by branch, former unit, person, form, gate, or quotas before and after the plan',
  },
  accept: {
    vi: 'chấp nhận một điều kiện chưa đạt, kèm lý do (ghi trong phương án)',
    en: 'accept a gate that does not hold, for a reason that the plan keeps',
  },
  timeLimit: {
    vi: 'thời gian tối đa để tính cách bố trí nhân sự; hết giờ thì báo phương án tìm được và mức chênh lệch',
    en: 'time for the allocation of people; when it is up the best found is taken and its gap told',
  },
  spare: {
    vi: 'cảnh báo lĩnh vực phải ngừng tiếp nhận khi vắng bấy nhiêu người',
    en: 'warn where so many absences would close a field',
  },
  apply: { vi: 'Thực hiện phương án đã được duyệt', en: 'Apply a plan that was approved' },
  confirm: {
    vi: 'mã phương án, ít nhất 8 ký tự đầu',
    en: 'hash of the plan, at least its first 8 characters',
  },
  askHash: {
    vi: 'Nhập 8 ký tự đầu của mã phương án để thực hiện',
    en: 'Type the first 8 characters of the hash to apply the plan',
  },
} satisfies Words<string>;
