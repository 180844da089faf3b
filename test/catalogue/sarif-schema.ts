/**
 * The parts of the SARIF 2.1.0 schema (OASIS, sarif-schema-2.1.0.json) that our logs use, with its names, required
 * members, enumerations and limits; strict, because the schema allows no other members.
 */
import * as v from 'valibot';

const message = v.strictObject({ text: v.pipe(v.string(), v.nonEmpty()) });
const level = v.picklist(['none', 'note', 'warning', 'error']);
/** reportingDescriptor */
const rule = v.strictObject({
  id: v.string(),
  shortDescription: v.optional(message),
  help: v.optional(message),
  defaultConfiguration: v.optional(v.strictObject({ enabled: v.boolean(), level })),
});
const uri = v.pipe(v.string(), v.regex(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/));
const location = v.strictObject({
  physicalLocation: v.strictObject({
    artifactLocation: v.strictObject({ uri }),
    region: v.optional(v.strictObject({ startLine: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  }),
  logicalLocations: v.optional(v.array(v.strictObject({ name: v.string(), kind: v.string() }))),
});
const result = v.strictObject({
  ruleId: v.string(),
  ruleIndex: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  level,
  message,
  locations: v.array(location),
  partialFingerprints: v.record(v.string(), v.string()),
});
const notification = v.strictObject({
  level: v.optional(level),
  message,
  associatedRule: v.optional(v.strictObject({ id: v.string() })),
});
const run = v.strictObject({
  tool: v.strictObject({
    driver: v.strictObject({
      name: v.string(),
      informationUri: v.pipe(v.string(), v.url()),
      rules: v.array(rule),
    }),
  }),
  columnKind: v.picklist(['utf16CodeUnits', 'unicodeCodePoints']),
  invocations: v.array(
    v.strictObject({
      executionSuccessful: v.boolean(),
      arguments: v.array(v.string()),
      toolExecutionNotifications: v.array(notification),
    }),
  ),
  results: v.array(result),
  properties: v.optional(v.record(v.string(), v.unknown())),
});

export const sarifLog = v.strictObject({
  $schema: v.pipe(v.string(), v.url()),
  version: v.literal('2.1.0'),
  runs: v.array(run),
});
