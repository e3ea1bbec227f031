title: New to the country and shy: what is usual here is said once, small steps, email first, a softer way
at: 2026-11-23 09:00 America/Edmonton

…
> hola
coach: Hello. Here is where we are.

  What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
> i am new to canada and too shy to ask people
…
> career
…
> accounting
…
> Samuel Mwangi
…
> yes
…
> Ruth Ansah
…
> never met
…
> skip
…
> skip
…
> skip
…
> skip
…
> skip
…
> skip
…
> skip
…
> 10
…
> done
…
> keep
…
> yes
coach: Prepared. Your questions and your script are saved; type *script* any time. Next, the first message.
coach: We'll take small steps. Email is the gentlest start: you write in your own time, read it again, and then wait. Ten minutes is enough to ask for, and you never have to phone anyone if you'd rather not.
coach: What's usual here: people expect short messages like yours, and many like to help. First names are common. On time means five minutes early. Silence isn't rude, and no gift is needed. If asking feels too direct, choose a softer way: email, more formal words, or someone who knows them asks first.
coach: How will you first reach Ruth?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them

= state arrange.channel
= slot me.shy yes
= slot me.newcomer yes
