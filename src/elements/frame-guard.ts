// A page inside somebody else's frame shows nothing: hosts that cannot send frame-ancestors would let it be framed and clicked through.
// Not a full protection (a frame may forbid scripts, and then only plain text and links remain); docs/deploying.md says so.

if (window.top !== window.self) document.documentElement.replaceChildren();
