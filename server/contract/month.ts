export { monthIndex, monthText } from '../../queries/meaning.ts';
