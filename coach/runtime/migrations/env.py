"""Runs migrations on the connection that `database.migrate` hands over, inside its transaction."""

from alembic import context

from coach.runtime.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite can't alter most things in place
)
context.run_migrations()
