/** A plan for review outside: whatever it held, nothing personal is left in it. */
import { describe, expect, test } from 'vitest';
import { anonymise, scrubFindings } from '#reorg/document/anonymise.js';
import type { Plan } from '#reorg/model.js';
import { validateScenario } from '#reorg/validate.js';
import { validateStaff } from '#reorg/validate-staff.js';
import { makeChance } from '../../random.js';
import { randomCase } from '../random-world.js';
import { CENTRE, planReorg, scenarioOf, worldOf } from '../small-world.js';

const NAMES = ['Nguyễn Thị Hoà', 'Trần Văn Đức', 'Lê Hà', 'Hoàng Phủ Ngọc Tường Vi'];

const world = worldOf({
  units: [CENTRE, { code: 'MC-1' }],
  people: NAMES.map((fullName, i) => ({ code: `CB${i}`, fullName })),
  postings: NAMES.map((_, i) => ({ staff: `CB${i}`, unit: 'MC-1' })),
});

const planOf = (said: string, reason: string): Plan => {
  const scenario = scenarioOf({
    open: [{ code: 'CN-A' }],
    merge: [['CN-A', ['MC-1']]],
    conditions: [said],
  });
  const plan = planReorg(world, [], { ...scenario, title: `Phương án của ${said}` });
  const people = plan.people.map((entry) => ({
    ...entry,
    metres: { before: 1234, after: 5678 },
    alternatives: [],
  }));
  return { ...plan, people, gates: plan.gates.map((gate) => ({ ...gate, accepted: reason })) };
};

describe('free text', () => {
  test.each([
    ['Đã hỏi ý kiến Nguyễn Thị Hòa, đồng ý', 'Đã hỏi ý kiến …, đồng ý'],
    ['NGUYỄN THỊ HOÀ và Trần  Văn   Đức', '… và …'],
    ['Hoàng Phủ Ngọc Tường Vi ký', '… ký'],
    ['bàn giao cho bà Phạm Thu Trang ngày 01/03', 'bàn giao cho bà … ngày 01/03'],
    ['đồng chí Lê Quý Đôn', 'đồng chí …'],
    ['Mặt bằng 52 Lê Đại Hành đã bàn giao', 'Mặt bằng 52 Lê Đại Hành đã bàn giao'],
    ['bà con đồng ý', 'bà con đồng ý'],
    ['Trần Văn Đức Anh', '… Anh'],
  ])('%s', (said, left) => {
    const { gates } = anonymise(planOf(said, 'vì'));
    expect(gates.find(({ code }) => code === 'reorg/condition')?.said).toBe(left);
  });

  test('of findings too', () => {
    const finding = { code: 'a/b', severity: 'note', args: { value: 'Lê Hà, CB1', count: 2 } } as const;
    expect(scrubFindings([finding], NAMES)).toEqual([{ ...finding, args: { value: '…, CB1', count: 2 } }]);
    const said = { ...finding, args: { value: { vi: 'Lê Hà', en: 'of Lê Hà' } } };
    expect(scrubFindings([said], NAMES)).toEqual([{ ...said, args: { value: { vi: '…', en: 'of …' } } }]);
  });

  test('of the names of phases too', () => {
    const plan = planOf('', '');
    const named = { ...plan, phases: plan.phases.map((phase) => ({ ...phase, name: 'đợt của Lê Hà' })) };
    expect(anonymise(named).phases.map(({ name }) => name)).toEqual(['đợt của …']);
  });
});

test('no name, reason, distance or row is left, and it is no plan that could be applied', () => {
  const plan = planOf('Trần Văn Đức', 'đang nuôi con nhỏ');
  const text = JSON.stringify(anonymise(plan));
  for (const name of [...NAMES, 'đang nuôi con nhỏ', '1234', '5678']) expect(text).not.toContain(name);
  expect(anonymise(plan)).not.toHaveProperty('reads');
  expect(anonymise(plan).format).not.toBe(plan.format);
  expect(anonymise(plan).people.map(({ name }) => name)).toEqual(['CB0', 'CB1', 'CB2', 'CB3']);
});

test('of random plans no name is left either', () => {
  let looked = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const { spec, scenario } = randomCase(makeChance(seed));
    const random = worldOf(spec);
    if ([...validateScenario(random.org, scenario), ...validateStaff(random, scenario)].length > 0) continue;
    const text = JSON.stringify(anonymise(planReorg(random, [], scenario)));
    for (const { fullName } of random.staff.people) expect(text, `seed ${seed}`).not.toContain(fullName);
    looked++;
  }
  expect(looked).toBeGreaterThan(15);
});
