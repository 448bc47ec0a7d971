/**
 * An object with these members. A member called `__proto__` becomes one as well, where an assignment would change what the object
 * inherits; everything else is assigned, which takes a fraction of the time of `Object.fromEntries`.
 */
export function makeRecord<Source, Value>(
  names: readonly string[],
  values: readonly Source[],
  convert: (value: Source, index: number) => Value,
): Record<string, Value> {
  const record: Record<string, Value> = {};
  for (let index = 0; index < names.length; index++) {
    const name = names[index]!;
    const value = convert(values[index]!, index);
    if (name === '__proto__') {
      Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true });
    } else {
      record[name] = value;
    }
  }
  return record;
}
