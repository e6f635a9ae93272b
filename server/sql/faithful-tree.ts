const doubles =
  /\{"class":"CONSTANT","type":"VALUE_CONSTANT","alias":("(?:[^"\\]|\\.)*"),"query_location":(\d+),"value":\{"type":\{"id":"DOUBLE","type_info":null\},"is_null":false,"value":(-?[\w.+-]+)\}\}/g;
/** A DECIMAL without decimals, as in `5.`; beyond 64 bits in two halves. */
const wholes =
  /\{"class":"CONSTANT","type":"VALUE_CONSTANT","alias":("(?:[^"\\]|\\.)*"),"query_location":(\d+),"value":\{"type":(\{"id":"DECIMAL","type_info":\{"type":"DECIMAL_TYPE_INFO","alias":"","extension_info":null,"width":\d+,"scale":0\}\}),"is_null":false,"value":(?:(-?\d+)|\{"upper":(-?\d+),"lower":(\d+)\})\}\}/g;

const crossed = '"condition":null,"join_type":"INNER","ref_type":"CROSS"';
const always =
  '"condition":{"class":"CONSTANT","type":"VALUE_CONSTANT","alias":"","query_location":0,"value":{"type":{"id":"BOOLEAN","type_info":null},"is_null":false,"value":true}},"join_type":"INNER","ref_type":"REGULAR"';

/**
 * The parser's tree, as JSON text, in a form that the engine prints as the same question.
 * - It prints 1e3 as 1000.0 and reads that again as a DECIMAL, and 5. as the whole number 5: here they are casts.
 * - It prints a cross join as a comma, which binds more loosely than a join that follows: here it is an inner join that always holds.
 * Text, not objects, so that numbers beyond 2^53 stay what they are; within a text of the statement the quotes are escaped.
 * `named`, where there are such numbers: the form without the casts. It is another question, whose columns have the names that the
 * engine gives the statement as it was written; null too where a number is beyond a double, which the engine does not read again.
 */
export function faithfulTree(tree: string): { tree: string; named: string | null } {
  const named = tree.replaceAll(crossed, always);
  let isPrintable = true;
  const faithful = named
    .replaceAll(doubles, (_, alias, place, value) => {
      isPrintable &&= Number.isFinite(Number(value));
      return asCast(alias, place, value, '{"id":"DOUBLE","type_info":null}');
    })
    .replaceAll(wholes, (_, alias, place, type, value, upper, lower) =>
      asCast(alias, place, value ?? String((BigInt(upper) << 64n) + BigInt(lower)), type),
    );
  return { tree: faithful, named: faithful === named || !isPrintable ? null : named };
}

function asCast(alias: string, place: string, value: string, type: string): string {
  return `{"class":"CAST","type":"OPERATOR_CAST","alias":${alias},"query_location":${place},"child":{"class":"CONSTANT","type":"VALUE_CONSTANT","alias":"","query_location":${place},"value":{"type":{"id":"VARCHAR","type_info":null},"is_null":false,"value":"${value}"}},"cast_type":${type},"try_cast":false}`;
}
