// Texts that would run a script wherever somebody forgot to say that they are texts. Each calls `ran()`.

const CALLS = [
  "ran()",
  "ran`1`",
  "window['ran'](1)",
  "top.ran(2)",
  "self['r'+'an']()",
  "parent.ran?.(3)",
  "(0,ran)()",
  "ran&&ran()",
];

const SHAPES: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `</script><script>${call}</script>`,
  (call) => `</title><script>${call}</script>`,
  (call) => `</textarea><script>${call}</script>`,
  (call) => `--><script>${call}</script><!--`,
  (call) => `]]><script>${call}</script>`,
  (call) => `<ScRiPt x>${call}</sCrIpT >`,
  (call) => `<img src=x onerror=${call}>`,
  (call) => `"><img src=x onerror="${call}">`,
  (call) => `'><svg onload='${call}'>`,
  (call) => `<svg/onload=${call}>`,
  (call) => `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  (call) => `<details open ontoggle=${call}>`,
  (call) => `<input autofocus onfocus=${call}>`,
  (call) => `" autofocus onfocus="${call}`,
  (call) => `<video><source onerror=${call}>`,
  (call) => `<iframe srcdoc="<script>${call}</script>">`,
  (call) => `<iframe src="javascript:${call}">`,
  (call) => `<a href="javascript:${call}">x</a>`,
  (call) => `javascript:${call}`,
  (call) => `<object data="data:text/html,<script>${call}</script>">`,
  (call) => `<math><mtext><style><img src=x onerror=${call}></style>`,
  (call) => `<template><script>${call}</script></template>`,
  (call) => `\${${call}}{{${call}}}<%= ${call} %>`,
  (call) => `","x":1}]);${call};//`,
  (call) => `\u2028${call}\u2029<link rel=stylesheet href=//evil.example/x.css>`,
];

/** 208 of them. */
export const SCRIPT_PAYLOADS: readonly string[] = SHAPES.flatMap((shape) => CALLS.map(shape));
