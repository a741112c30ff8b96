// Fingers: real touches, through the browser's own recognition of gestures, so that scrolling is what it is on a phone.

export async function finger(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  const along = (from, to, share) => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  return {
    // Touches and moves there in steps; stays down.
    async draw(from, to, steps = 12) {
      await send("touchStart", [from]);
      for (let step = 1; step <= steps; step++) {
        await send("touchMove", [along(from, to, step / steps)]);
      }
    },
    lift: () => send("touchEnd", []),
    cancel: () => send("touchCancel", []),
  };
}
