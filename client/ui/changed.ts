/** The one event of our controls: what the person has chosen. It stays with the control that fires it. */
export function changed<Choice>(choice: Choice): CustomEvent<Choice> {
  return new CustomEvent('fw-change', { detail: choice });
}
