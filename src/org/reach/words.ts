/** What is said of how near people have a point: findings, flags, names. */
import type { Bilingual } from '#kit/sheet.js';
import type { Gallery, Words } from '#lang/words.js';
import type { Reach, Standing } from './model.js';

export const coverageWords = {
  'coverage-area-place': {
    severity: 'warning',
    vi: 'Địa bàn {code} ({name}) không có tọa độ dùng được, nên không tính được khoảng cách.',
    en: 'Area {code} ({name}) has no usable coordinates, so its distance is not known.',
    fix: {
      vi: 'Bổ sung kinh độ, vĩ độ: motcua org apply --areas TỆP --correction',
      en: 'Add longitude and latitude: motcua org apply --areas FILE --correction',
    },
  },
  'coverage-area-population': {
    severity: 'warning',
    vi: 'Địa bàn {code} ({name}) chưa có dân số, nên không có trong tỷ lệ dân số.',
    en: 'Area {code} ({name}) has no population, so it is in no share of residents.',
    fix: {
      vi: 'Bổ sung dân số: motcua org apply --areas TỆP --correction',
      en: 'Add the population: motcua org apply --areas FILE --correction',
    },
  },
  'coverage-point-place': {
    severity: 'warning',
    vi: 'Đơn vị {code} ({name}) đang mở nhưng không có tọa độ dùng được, nên không được tính là điểm.',
    en: 'Unit {code} ({name}) is open but has no usable coordinates, so nobody is counted as near it.',
    fix: {
      vi: 'Bổ sung kinh độ, vĩ độ: motcua org apply TỆP --correction; nếu nơi này không tiếp nhận: --kind chỉ gồm các loại cần tính',
      en: 'Add longitude and latitude: motcua org apply FILE --correction; where it takes nothing in: --kind with those that do',
    },
  },
  'coverage-no-areas': {
    severity: 'error',
    vi: 'Không có địa bàn nào vào ngày {day}.',
    en: 'There is no area on {day}.',
    fix: {
      vi: 'Khai báo địa bàn có tọa độ, dân số: motcua org apply --areas TỆP; mẫu cột: motcua help formats',
      en: 'Declare areas with coordinates and population: motcua org apply --areas FILE; columns: motcua help formats',
    },
  },
  'coverage-no-points': {
    severity: 'error',
    vi: 'Không có điểm nào có tọa độ mở vào ngày {day}: có {points} đơn vị thuộc loại được tính ({kinds}).',
    en: 'No point with coordinates is open on {day}; units of the kinds that count ({kinds}): {points}.',
    fix: {
      vi: 'Bổ sung tọa độ của đơn vị: motcua org apply TỆP --correction; xem: motcua org list',
      en: 'Add the coordinates of the units: motcua org apply FILE --correction; see motcua org list',
    },
  },
} as const satisfies Gallery;

export const coverageHelp = {
  coverage: {
    vi: 'Mức độ tiếp cận của người dân (5 km, 30 phút): điểm gần nhất của từng địa bàn, kèm bản đồ',
    en: 'How near people have a point (5 km, 30 minutes): the nearest one of every area, with a map',
  },
  km: {
    vi: 'ngưỡng khoảng cách đường chim bay, km (mặc định 5)',
    en: 'near is within KM as the crow flies (default 5)',
  },
  minutes: {
    vi: 'ngưỡng thời gian ước tính, phút (mặc định 30)',
    en: 'or within MINUTES as estimated (default 30)',
  },
  speed: {
    vi: 'tốc độ dùng để ước tính, km/h (mặc định 30)',
    en: 'speed of the estimate, km/h (default 30)',
  },
  detour: {
    vi: 'hệ số đường vòng dùng để ước tính: đường đi dài gấp mấy đường chim bay (mặc định 1,3)',
    en: 'detour of the estimate: the way over the straight line (default 1.3)',
  },
  by: {
    vi: 'chỉ một bảng: branch theo chi nhánh, beyond ngoài cả hai ngưỡng, area từng địa bàn, point từng điểm',
    en: 'one table only: branch, beyond (areas beyond both limits), area (every one), point',
  },
  kinds: {
    vi: 'chỉ tính loại đơn vị này là điểm (dùng nhiều lần được; mặc định mọi loại tiếp nhận hồ sơ)',
    en: 'count only this kind of unit as a point (may be repeated; default all that take dossiers in)',
  },
} satisfies Words<string>;

/** 1,3 and 1.3; whole numbers as they are. */
export const sayAmount = (value: number): Bilingual => ({
  vi: String(value).replace('.', ','),
  en: String(value),
});

export const sayWithinKm = ({ km }: Pick<Reach, 'km'>): Bilingual => {
  const { vi, en } = sayAmount(km);
  return { vi: `Trong ${vi} km`, en: `Within ${en} km` };
};

/** Never a travel time: what it is stands beside it wherever it is named. */
export const sayWithinMinutes = ({ minutes }: Pick<Reach, 'minutes'>): Bilingual => {
  const { vi, en } = sayAmount(minutes);
  return { vi: `Trong ${vi} phút (ước tính)`, en: `Within ${en} minutes (estimated)` };
};

export const BEYOND: Bilingual = { vi: 'Ngoài cả hai ngưỡng', en: 'Beyond both' };
export const UNKNOWN_PLACE: Bilingual = {
  vi: 'Chưa xác định (thiếu tọa độ)',
  en: 'Not known (no coordinates)',
};

export function sayStanding(standing: Standing, reach: Reach): Bilingual {
  const names = {
    near: sayWithinKm(reach),
    'in-time': sayWithinMinutes(reach),
    far: BEYOND,
    unknown: UNKNOWN_PLACE,
  };
  return names[standing];
}
