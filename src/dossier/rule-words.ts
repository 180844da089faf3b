/** What the rules of `dossier check` say. Some say the same of a row at import: those words stand with the import's. */
import type { Gallery } from '#lang/words.js';

export const ruleWords = {
  'due-before-received': {
    severity: 'warning',
    vi: 'Hồ sơ {code} có ngày hẹn trả ({due}) trước ngày tiếp nhận ({received}).',
    en: 'Dossier {code} is due ({due}) before it was received ({received}).',
    fix: {
      vi: 'Kiểm tra ngày tháng ở hệ thống nguồn rồi xuất và nhập lại',
      en: 'Check the dates in the source system, export and import again',
    },
  },
  'due-missing': {
    severity: 'warning',
    vi: 'Hồ sơ {code} đã được tiếp nhận mà không có ngày hẹn trả; không thể tính đúng hạn hay quá hạn.',
    en: 'Dossier {code} was taken in without a due date; nobody can say whether it is on time.',
    fix: {
      vi: 'Bổ sung ngày hẹn trả ghi trên giấy tiếp nhận hồ sơ và hẹn trả kết quả, rồi nhập lại',
      en: 'Add the due date of its receipt in the source system, export and import again',
    },
  },
  'due-later-than-limit': {
    severity: 'warning',
    vi: 'Hồ sơ {code} được hẹn trả ngày {due}; thời hạn theo danh mục ({limit}) chỉ đến ngày {allowed}.',
    en: 'Dossier {code} is due on {due}; the limit of the catalogue ({limit}) ends on {allowed}.',
    fix: {
      vi: 'Kiểm tra cách tính: motcua calendar due --from "{received}" --limit "{limit}"',
      en: 'Check the count: motcua calendar due --from "{received}" --limit "{limit}"',
    },
  },
  'code-date': {
    severity: 'note',
    vi: 'Mã hồ sơ {code} mang ngày {date}, khác ngày tiếp nhận {received}.',
    en: 'The code of dossier {code} bears the day {date}, and it was received on {received}.',
    fix: {
      vi: 'Nếu hồ sơ nộp trực tuyến được tiếp nhận sau ngày nộp thì không cần làm gì; nếu không, sửa ở hệ thống nguồn',
      en: 'Nothing to do where it was handed in online and taken in later; otherwise correct it in the source system',
    },
  },
  'status-contradicts': {
    severity: 'warning',
    vi: 'Hồ sơ {code} ở trạng thái "{status}" nhưng {reason}.',
    en: 'Dossier {code} has the status "{status}", but {reason}.',
    fix: {
      vi: 'Báo cáo tính theo ngày tháng; sửa trạng thái hoặc ngày tháng ở hệ thống nguồn rồi nhập lại',
      en: 'Reports go by the dates; correct status or dates in the source system and import again',
    },
  },
  'returned-before-finished': {
    severity: 'warning',
    vi: 'Hồ sơ {code} được trả kết quả ({returned}) trước khi xử lý xong ({finished}).',
    en: 'The result of dossier {code} was returned ({returned}) before it was finished ({finished}).',
    fix: {
      vi: 'Kiểm tra hai ngày này ở hệ thống nguồn rồi xuất và nhập lại',
      en: 'Check both dates in the source system, export and import again',
    },
  },
  'future-date': {
    severity: 'warning',
    vi: 'Hồ sơ {code} có ngày {moment} ở cột {column}, sau ngày {today}.',
    en: 'Dossier {code} has {moment} in column {column}, which is after {today}.',
    fix: {
      vi: 'Sửa ngày ở hệ thống nguồn, hoặc chạy lại với --today là ngày xuất tệp',
      en: 'Correct the date in the source system, or check again with --today set to the day of the export',
    },
  },
  'supplement-twice': {
    severity: 'warning',
    vi: 'Hồ sơ {code} bị yêu cầu bổ sung {count} lần; theo Bộ chỉ số tại Quyết định số 766/QĐ-TTg hồ sơ này bị tính là quá hạn.',
    en: 'Supplements were asked for {count} times for dossier {code}; the index of decision 766/QĐ-TTg counts it as overdue.',
    fix: {
      vi: 'Kiểm tra phiếu yêu cầu bổ sung; mỗi cơ quan chỉ nên yêu cầu một lần bằng văn bản',
      en: 'Check the requests; an agency should ask once, in writing',
    },
  },
  'unit-closed': {
    severity: 'error',
    vi: 'Hồ sơ {code} được tiếp nhận ngày {received} tại {unit}, khi đó đơn vị này không hoạt động.',
    en: 'Dossier {code} was received on {received} at {unit}, which was not open on that day.',
    fix: {
      vi: 'Kiểm tra thời gian hoạt động của đơn vị: motcua org lineage {unit}',
      en: 'Check when the unit was open: motcua org lineage {unit}',
    },
  },
  'unit-not-listed': {
    severity: 'warning',
    vi: 'Hồ sơ {code} được tiếp nhận tại "{unit}", đơn vị không có trong cơ cấu tổ chức.',
    en: 'Dossier {code} was received at "{unit}", which the hierarchy does not have.',
    fix: {
      vi: 'Khai báo đơn vị này (motcua org apply); không cần nhập lại hồ sơ',
      en: 'Declare it (motcua org apply); the dossiers need no second import',
    },
  },
  'procedure-abolished': {
    severity: 'error',
    vi: 'Hồ sơ {code} được tiếp nhận ngày {received} theo thủ tục {procedure}, đã bị bãi bỏ từ ngày {until}.',
    en: 'Dossier {code} was received on {received} for procedure {procedure}, which was abolished on {until}.',
    fix: {
      vi: 'Kiểm tra mã thủ tục và thủ tục thay thế: motcua catalogue show {procedure}',
      en: 'Check the code and what replaced it: motcua catalogue show {procedure}',
    },
  },
  'procedure-not-listed': {
    severity: 'warning',
    vi: 'Hồ sơ {code} theo thủ tục "{procedure}", không có trong danh mục.',
    en: 'Dossier {code} is for procedure "{procedure}", which the catalogue does not have.',
    fix: {
      vi: 'Nhập danh mục có thủ tục này (motcua catalogue import); không cần nhập lại hồ sơ',
      en: 'Import a catalogue that has it (motcua catalogue import); the dossiers need no second import',
    },
  },
  'procedure-not-served': {
    severity: 'warning',
    vi: 'Hồ sơ {code} theo thủ tục {procedure} ({field}), nhưng {unit} không tiếp nhận thủ tục này.',
    en: 'Dossier {code} is for procedure {procedure} ({field}), which {unit} does not serve.',
    fix: {
      vi: 'Kiểm tra lĩnh vực, thủ tục khai báo cho đơn vị: motcua org show {unit}',
      en: 'Check the fields and procedures declared for the unit: motcua org show {unit}',
    },
  },
  'finished-at-due-minute': {
    severity: 'warning',
    vi: 'Tại {unit}, {hits} trên {of} hồ sơ kết thúc đúng đến từng phút của giờ hẹn trả; có thể đã bị cập nhật hàng loạt.',
    en: 'At {unit}, {hits} of {of} dossiers were finished at their due time to the minute; they may have been edited in bulk.',
    fix: {
      vi: 'Đối chiếu với nhật ký xử lý của hệ thống nguồn: motcua dossier list --unit {unit}',
      en: 'Compare with the processing log of the source system: motcua dossier list --unit {unit}',
    },
  },
} as const satisfies Gallery;
