const doubles =
  /\{"class":"CONSTANT","type":"VALUE_CONSTANT","alias":("(?:[^"\\]|\\.)*"),"query_location":(\d+),"value":\{"type":\{"id":"DOUBLE","type_info":null\},"is_null":false,"value":(-?[\w.+-]+)\}\}/g;

const crossed = '"condition":null,"join_type":"INNER","ref_type":"CROSS"';
const always =
  '"condition":{"class":"CONSTANT","type":"VALUE_CONSTANT","alias":"","query_location":0,"value":{"type":{"id":"BOOLEAN","type_info":null},"is_null":false,"value":true}},"join_type":"INNER","ref_type":"REGULAR"';

/**
 * The parser's tree, as JSON text, in a form that the engine prints as the same question.
 * - It prints 1e3 as 1000.0 and reads that again as a DECIMAL: here it is a cast.
 * - It prints a cross join as a comma, which binds more loosely than a join that follows: here it is an inner join that always holds.
 * Text, not objects, so that numbers beyond 2^53 stay what they are; within a text of the statement the quotes are escaped.
 */
export function faithfulTree(tree: string): string {
  return tree.replaceAll(doubles, asCast).replaceAll(crossed, always);
}

function asCast(_: string, alias: string, place: string, value: string): string {
  return `{"class":"CAST","type":"OPERATOR_CAST","alias":${alias},"query_location":${place},"child":{"class":"CONSTANT","type":"VALUE_CONSTANT","alias":"","query_location":${place},"value":{"type":{"id":"VARCHAR","type_info":null},"is_null":false,"value":"${value}"}},"cast_type":{"id":"DOUBLE","type_info":null},"try_cast":false}`;
}
