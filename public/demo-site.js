// The demo profile's own script, as a site has one: its "(see more)" opens the rest of an abstract.
for (const toggle of document.querySelectorAll('[data-toggle]')) {
  toggle.addEventListener('click', (event) => {
    event.preventDefault();
    const abstract = toggle.closest('.abstract');
    const rest = abstract.querySelector('.rest');
    rest.hidden = !rest.hidden;
    abstract.querySelector('.cut').hidden = !rest.hidden;
  });
}
