/** Keys and clicks as WebDriver and WebDriver BiDi both take them (W3C WebDriver, section 15.4 and table of key values). */
const named: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Control: "\uE009",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

const keyValue = (key: string): string => {
  const value = named[key] ?? key;
  if ([...value].length !== 1) throw new Error(`Unexpected key ${key}, expected a character or a name of this table.`);
  return value;
};

export const keyActions = (key: string, held?: string): unknown[] => {
  const keys = [...(held ? [held] : []), key].map(keyValue);
  const actions = [
    ...keys.map((value) => ({ type: "keyDown", value })),
    ...keys.toReversed().map((value) => ({ type: "keyUp", value })),
  ];
  return [{ type: "key", id: "keyboard", actions }];
};

export const clickActions = (x: number, y: number): unknown[] => [
  {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", x, y, origin: "viewport" },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  },
];
