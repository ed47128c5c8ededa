"""Articles that try to be more than text: in their words, titles, names, addresses and outlets. Each puts its mark on window.__pwned
where anything of it runs. All is invented."""

import json

RUN = "window.__pwned=1"
SCRIPT = f"</script><script>{RUN}</script>"
IMAGE = f"<img src=x onerror={RUN}>"

ARTICLES = [
    {
        "id": f"quoted/{SCRIPT}\"'",
        "title": f"{SCRIPT}{IMAGE} & <b>bold</b> ]]> &lt;",
        "published": "2031-05-04",
        "source": IMAGE,
        "author": f'" onmouseover="{RUN}" x="',
        "url": f"javascript:{RUN}",
        "text": f'"{IMAGE} came to the gate," said Mara Lind on Tuesday. Mara Lind said that {SCRIPT} had killed 40 people in Port Sel.\n\n'
        f"</div></details></main></body><svg onload={RUN}> Oren Vask denied that 40 people were killed in Port Sel on 3 May 2031.\n",
    },
    {
        "id": "addresses",
        "title": "‮Turned‬ about\u2028and parted",
        "published": "2031-05-05",
        "source": "Harbour\u2029Post",
        "url": f"data:text/html,<script>{RUN}</script>",
        "text": f"Mara Lind said on Monday that ‮the boats were burned‬ in Port Sel. <a href=javascript:{RUN}>Here</a>, "
        "Oren Vask said, it was &amp; stays &lt;quiet&gt;. ]]> <!-- --> {{script}} \u2028More than 12 boats sank.\n",
    },
    {
        "id": "sound",
        "title": "A title with “quotes” & an ampersand",
        "published": "2031-05-06",
        "source": "Harbour Post",
        "url": f"https://post.example/a?b=1&c=\"><script>{RUN}</script>",
        "text": "Mara Lind said that the council of Port Sel plans to open the harbour on 20 May 2031.\n",
    },
    {
        "id": "good address",
        "title": "שלום and مرحبا",
        "published": "2031-05-07",
        "source": "Harbour Post",
        "url": "https://post.example/a?b=1&c=2",
        "text": "قال المجلس إن الميناء مفتوح.\n\nOren Vask denied that the harbour was closed on 6 May 2031. " + "x" * 3000 + "\n",
    },
    {
        "id": "lines",
        "title": "W" * 400,
        "published": "-0043-03-15",
        "source": "Harbour Post",
        "url": "http://",
        "text": "Oren Vask said that the town was old.\x00\x01\x1b[31m\n",
    },
]


def write_articles(file):
    file.write_text("".join(json.dumps(each, ensure_ascii=True) + "\n" for each in ARTICLES), encoding="utf-8")
